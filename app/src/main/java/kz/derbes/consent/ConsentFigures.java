package kz.derbes.consent;

import java.time.Clock;
import java.util.List;
import kz.derbes.law.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many allowed what, under which edition: numbers, no persons. */
@Service
public class ConsentFigures {
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One line for each scope, edition and kind of party, the latest edition first. */
    public List<Line> lines() {
        return jdbc.sql("""
                        select scope, edition, (visitor is not null) as visitors,
                               count(*) filter (where ended_at is null and until > :now) as alive,
                               count(*) filter (where ended_by = 'withdrawn') as withdrawn,
                               count(*) filter (where ended_by = 'replaced') as replaced,
                               count(*) filter (where ended_at is null and until <= :now) as expired
                          from consent.consent
                         group by 1, 2, 3 order by 2 desc, 1, 3
                        """)
                .param("now", ConsentRows.utc(clock.instant()))
                .query((row, n) -> new Line(
                        Scopes.of(row.getString("scope")),
                        row.getInt("edition"),
                        row.getBoolean("visitors"),
                        row.getLong("alive"),
                        row.getLong("withdrawn"),
                        row.getLong("replaced"),
                        row.getLong("expired")))
                .list();
    }

    /** How many consents of one kind are in which state. */
    public record Line(
            Scope scope, int edition, boolean visitors, long alive, long withdrawn, long replaced, long expired) {}
}
