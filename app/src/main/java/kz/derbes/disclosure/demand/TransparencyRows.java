package kz.derbes.disclosure.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Demands counted for the public. */
@Component
class TransparencyRows {
    private final JdbcClient jdbc;

    TransparencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Transparency.Line> lines(Instant now) {
        return jdbc.sql("""
                        select extract(year from received_on)::int as year, body_kind, count(*)::int as received,
                               count(*) filter (where state = 'released' and granted @> fields)::int as whole,
                               count(*) filter (where state = 'released' and not granted @> fields)::int as part,
                               count(*) filter (where state = 'refused')::int as refused,
                               count(*) filter (where state = 'withdrawn')::int as withdrawn,
                               count(*) filter (where closed_at is null)::int as open,
                               coalesce(sum(people), 0)::int as people
                          from disclosure.demand
                         where hidden_until is null or hidden_until <= :now
                         group by 1, 2 order by 1 desc, 2
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TransparencyRows::line)
                .list();
    }

    private static Transparency.Line line(ResultSet row, int number) throws SQLException {
        return new Transparency.Line(
                row.getInt("year"),
                BodyKind.of(row.getString("body_kind")).orElseThrow(),
                row.getInt("received"),
                row.getInt("whole"),
                row.getInt("part"),
                row.getInt("refused"),
                row.getInt("withdrawn"),
                row.getInt("open"),
                row.getInt("people"));
    }
}
