package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far figures have come, and the lock of the one who moves them. */
@Component
class CursorRows {
    /** Held by whoever changes figures or deletes the number of a visitor. */
    private static final long LOCK = 0x7374_6174_7321L;

    private final JdbcClient jdbc;

    CursorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lock until the transaction ends; false when another node has it. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    /** Waits for the lock. */
    void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(" + LOCK + ")) as taken")
                .query(Integer.class)
                .single();
    }

    long seq() {
        return jdbc.sql("select seq from visit.stat_cursor").query(Long.class).single();
    }

    void moveTo(long seq) {
        jdbc.sql("update visit.stat_cursor set seq = :seq").param("seq", seq).update();
    }

    void addHits(LocalDate day, long hits) {
        jdbc.sql("""
                        insert into visit.stat_day as d (day, hits) values (:day, :hits)
                        on conflict (day) do update set hits = d.hits + excluded.hits
                        """).param("day", day).param("hits", hits).update();
    }

    /** How many hits of the day are in the figures. */
    long hits(LocalDate day) {
        return jdbc.sql("select hits from visit.stat_day where day = :day")
                .param("day", day)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    Optional<LocalDate> settled() {
        return jdbc.sql("select settled from visit.stat_cursor where settled is not null")
                .query(LocalDate.class)
                .optional();
    }

    /** Sums the views of a day that is over, and remembers that. */
    void settle(LocalDate day) {
        jdbc.sql("""
                        insert into visit.stat_views (day, path, views)
                        select :day, path, sum(hits)
                          from visit.count
                         where hour >= (:day::date)::timestamp at time zone 'Asia/Almaty'
                           and hour < (:day::date + 1)::timestamp at time zone 'Asia/Almaty'
                         group by path
                        on conflict do nothing
                        """).param("day", day).update();
        jdbc.sql("update visit.stat_cursor set settled = :day")
                .param("day", day)
                .update();
    }

    /** The first day of which a view was counted; empty when none was. */
    Optional<LocalDate> firstCounted() {
        return jdbc.sql("select (hour at time zone 'Asia/Almaty')::date from visit.count order by hour limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
