package kz.derbes.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the database stands to the sealed log, as any node may read it. */
@Component
class StandingRows {
    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen() {
        return jdbc.sql("select opened = ledger.life() from ledger.tree")
                .query(Boolean.class)
                .single();
    }

    List<Restored> restorations(int limit) {
        return jdbc.sql("""
                        select from_size, to_size, found_at, ended_at, report
                          from ledger.restoration
                         order by number desc
                         limit :limit
                        """).param("limit", limit).query(StandingRows::read).list();
    }

    private static Restored read(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Restored(
                row.getLong("from_size"),
                row.getLong("to_size"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("report"));
    }
}
