package kz.derbes.visit.technical;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counters of failures of the server. */
@Component
class FailureRows {
    private final JdbcClient jdbc;

    FailureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LocalDate day, Map<ServerFailures.Kind, Long> counts) {
        counts.forEach((kind, times) -> jdbc.sql("""
                        insert into visit.failure (day, page, status, times) values (:day, :page, :status, :times)
                        on conflict (day, page, status) do update set times = visit.failure.times + excluded.times
                        """)
                .param("day", day)
                .param("page", kind.page())
                .param("status", kind.status())
                .param("times", times)
                .update());
    }

    List<Failure> of(LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                        select page, status, sum(times)::bigint as times from visit.failure
                         where day between :from and :to
                         group by page, status order by times desc, page, status limit :most
                        """)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, n) -> new Failure(row.getString("page"), row.getInt("status"), row.getLong("times")))
                .list();
    }

    void deleteBefore(LocalDate day) {
        jdbc.sql("delete from visit.failure where day < :day").param("day", day).update();
    }
}
