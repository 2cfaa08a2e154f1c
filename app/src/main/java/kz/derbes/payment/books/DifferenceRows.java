package kz.derbes.payment.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The differences; the same one is written down once. */
@Component("paymentDifferenceRows")
class DifferenceRows {
    private static final String COLUMNS = """
            select id, source, day, kind, reference, ours, theirs, found_at, explained_by, code, explained_at
              from payment.difference
            """;
    private final JdbcClient jdbc;

    DifferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(Difference it) {
        return jdbc.sql("""
                        insert into payment.difference (id, source, day, kind, reference, ours, theirs, found_at)
                        values (:id, :source, :day, :kind, :reference, :ours::bigint, :theirs::bigint, :at)
                            on conflict (source, kind, reference) do nothing
                        """)
                        .param("id", it.id())
                        .param("source", it.source())
                        .param("day", it.day())
                        .param("kind", it.kind().code())
                        .param("reference", it.reference())
                        .param("ours", it.ours())
                        .param("theirs", it.theirs())
                        .param("at", Times.sql(it.foundAt()))
                        .update()
                == 1;
    }

    /** The eldest first. */
    List<Difference> list(boolean open, int limit, int offset) {
        return jdbc.sql(COLUMNS + """
                         where (not :open or explained_at is null)
                         order by day, found_at, id limit :limit offset :offset
                        """)
                .param("open", open)
                .param("limit", limit)
                .param("offset", offset)
                .query(DifferenceRows::read)
                .list();
    }

    boolean explain(UUID id, String by, String code, Instant at) {
        return jdbc.sql("""
                        update payment.difference set explained_by = :by, code = :code, explained_at = :at
                         where id = :id and explained_at is null
                        """)
                        .param("by", by)
                        .param("code", code)
                        .param("at", Times.sql(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Difference read(ResultSet row, int n) throws SQLException {
        return new Difference(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getObject("day", LocalDate.class),
                Difference.Kind.of(row.getString("kind")),
                row.getString("reference"),
                row.getObject("ours", Long.class),
                row.getObject("theirs", Long.class),
                Times.read(row, "found_at"),
                row.getString("explained_by"),
                row.getString("code"),
                Times.readOrNull(row, "explained_at"));
    }
}
