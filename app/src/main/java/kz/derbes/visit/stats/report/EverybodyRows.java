package kz.derbes.visit.stats.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.derbes.visit.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Views by everybody: of days that are over from their sums, of the others from the counters. */
@Component
class EverybodyRows {
    private static final String VIEWS = """
            with settled as (select coalesce(max(settled), date '-infinity') as last from visit.stat_cursor),
            views as (
                select day, path, views from visit.stat_views where day between :from and :to
                union all
                select (hour at time zone 'Asia/Almaty')::date, path, hits from visit.count, settled
                 where hour >= greatest(:from::date, case when last = '-infinity' then :from::date else last + 1 end)::timestamp at time zone 'Asia/Almaty'
                   and hour < (:to::date + 1)::timestamp at time zone 'Asia/Almaty')
            """;
    private final JdbcClient jdbc;

    EverybodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LocalDate, Long> days(Period period) {
        var days = new HashMap<LocalDate, Long>();
        jdbc.sql(VIEWS + "select day, sum(views)::bigint as views from views group by day")
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getLong("views"));
                });
        return days;
    }

    /** The pages that were looked at most. */
    Map<String, Long> pages(Period period) {
        var pages = new HashMap<String, Long>();
        jdbc.sql(VIEWS + """
                        select path, sum(views)::bigint as views from views group by path order by 2 desc, 1 limit 1000
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    pages.put(row.getString("path"), row.getLong("views"));
                });
        return pages;
    }
}
