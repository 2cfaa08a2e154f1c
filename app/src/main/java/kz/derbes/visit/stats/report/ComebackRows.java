package kz.derbes.visit.stats.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of those who first came in one week came in another. */
@Component
class ComebackRows {
    private final JdbcClient jdbc;

    ComebackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the Monday of the first visit, by the Monday of a later one. */
    Map<LocalDate, Map<LocalDate, Long>> since(LocalDate monday) {
        var weeks = new TreeMap<LocalDate, Map<LocalDate, Long>>();
        jdbc.sql("select since, week, visitors from visit.stat_cohort where since >= :monday")
                .param("monday", monday)
                .query(row -> {
                    weeks.computeIfAbsent(row.getObject("since", LocalDate.class), it -> new HashMap<>())
                            .put(row.getObject("week", LocalDate.class), row.getLong("visitors"));
                });
        return weeks;
    }
}
