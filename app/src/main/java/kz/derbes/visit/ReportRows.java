package kz.derbes.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.visit.Summary.Day;
import kz.derbes.visit.Summary.Order;
import kz.derbes.visit.Summary.PageDay;
import kz.derbes.visit.Summary.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the counts; no statement here touches a hit (conflict C30). */
@Component
class ReportRows {
    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LocalDate, Long> days(Period period) {
        return jdbc
                .sql("""
                        select (hour at time zone 'Asia/Almaty')::date as day, sum(hits)::bigint as views
                          from visit.count
                         where hour >= :start and hour < :end
                         group by 1
                        """)
                .param("start", start(period))
                .param("end", end(period))
                .query((row, n) -> new Day(row.getObject("day", LocalDate.class), row.getLong("views")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::date, Day::views));
    }

    long countPages(Period period) {
        return jdbc.sql("select count(distinct path) from visit.count where hour >= :start and hour < :end")
                .param("start", start(period))
                .param("end", end(period))
                .query(Long.class)
                .single();
    }

    List<Share> pages(Period period, Order order, int most, long after) {
        String by = switch (order) {
            case VIEWS -> "views desc, value";
            case PATH -> "value";
        };
        return jdbc.sql("""
                        select path as value, sum(hits)::bigint as views
                          from visit.count
                         where hour >= :start and hour < :end
                         group by path
                         order by %s
                         limit :most offset :after
                        """.formatted(by))
                .param("start", start(period))
                .param("end", end(period))
                .param("most", most)
                .param("after", after)
                .query(ReportRows::share)
                .list();
    }

    List<PageDay> daysAndPages(Period period) {
        return jdbc.sql("""
                        select (hour at time zone 'Asia/Almaty')::date as day, path, sum(hits)::bigint as views
                          from visit.count
                         where hour >= :start and hour < :end
                         group by 1, 2
                         order by 1, 3 desc, 2
                        """)
                .param("start", start(period))
                .param("end", end(period))
                .query((row, n) ->
                        new PageDay(row.getObject("day", LocalDate.class), row.getString("path"), row.getLong("views")))
                .list();
    }

    List<Share> tallies(Kind kind, Period period) {
        return jdbc.sql("""
                        select value, sum(hits)::bigint as views
                          from visit.tally
                         where kind = :kind and day between :from and :to
                         group by value
                         order by views desc, value
                        """)
                .param("kind", kind.code())
                .param("from", period.from())
                .param("to", period.to())
                .query(ReportRows::share)
                .list();
    }

    private static Share share(ResultSet row, int n) throws SQLException {
        return new Share(row.getString("value"), row.getLong("views"));
    }

    private static OffsetDateTime start(Period period) {
        return period.start().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime end(Period period) {
        return period.end().atOffset(ZoneOffset.UTC);
    }
}
