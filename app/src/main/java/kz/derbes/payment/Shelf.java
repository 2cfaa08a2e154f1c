package kz.derbes.payment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attempts as the finance staff list them. */
@Component
public class Shelf {
    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<Attempt> list(Filter filter, int limit, int offset) {
        var state = filter.state();
        return jdbc.sql(AttemptRows.COLUMNS + """
                         where (:state = '' or state = :state) and (:method = '' or method = :method)
                           and (:number = '' or starts_with(number, :number))
                         order by begun_at desc, id limit :limit offset :offset
                        """)
                .param("state", state == null ? "" : state.code())
                .param("method", filter.method())
                .param("number", filter.number())
                .param("limit", limit)
                .param("offset", offset)
                .query(AttemptRows::read)
                .list();
    }
}
