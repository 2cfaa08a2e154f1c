package kz.derbes.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger for a node of another room's test: it records, and nobody weaves. */
public final class TestingFacts {
    private TestingFacts() {}

    public static Ledger over(DataSource source, Path scratch) throws IOException {
        var rows = new FactRows(new JdbcTemplate(source), JdbcClient.create(source), Clock.systemUTC());
        var files = LedgerFiles.in(scratch, TestingLedger.ORIGIN);
        var checkpoints = new Checkpoints(files, source);
        Weaver.Door shut = () -> {
            throw new IllegalStateException("this node does not weave");
        };
        return new Ledger(
                rows,
                new StandingRows(JdbcClient.create(source)),
                checkpoints,
                new Weaver(shut, checkpoints, files, TestingLedger.BATCH));
    }
}
