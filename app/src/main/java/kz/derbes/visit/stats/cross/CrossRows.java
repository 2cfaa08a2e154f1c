package kz.derbes.visit.stats.cross;

import java.time.LocalDate;
import java.util.function.Consumer;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.HitColumns;
import kz.derbes.visit.stats.core.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hits of a day, visitor by visitor, without address and consent. */
@Component
class CrossRows {
    private static final int FETCHED = 5_000;
    private static final int SECONDS = 5;
    private final JdbcClient jdbc;

    CrossRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last hit that is in the figures. */
    long counted() {
        return jdbc.sql("select seq from visit.stat_cursor").query(Long.class).single();
    }

    /** How many hits of the period are in the figures. */
    long hits(Period period) {
        return jdbc.sql("select coalesce(sum(hits), 0)::bigint from visit.stat_day where day between :from and :to")
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .single();
    }

    /** Whether some day of the period is in the figures of which no hit is kept. */
    boolean isGone(Period period) {
        return jdbc.sql("""
                        select exists (
                          select from visit.stat_day as d
                           where day between :from and :to and hits > 0
                             and not exists (
                               select from visit.hit
                                where at >= d.day::timestamp at time zone 'Asia/Almaty'
                                  and at < (d.day + 1)::timestamp at time zone 'Asia/Almaty'))
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query(Boolean.class)
                .single();
    }

    /** The hits of a day up to a number, those of one visitor after another; read in pieces, within a transaction. */
    void of(LocalDate day, long upTo, Consumer<Seen> each) {
        jdbc.sql("select " + HitColumns.ALL + """
                          from visit.hit
                         where at >= :start and at < :end and seq <= :upTo
                         order by visitor, seq
                        """)
                .param("start", HitColumns.start(day))
                .param("end", HitColumns.start(day.plusDays(1)))
                .param("upTo", upTo)
                .withFetchSize(FETCHED)
                .withQueryTimeout(SECONDS)
                .query(row -> {
                    each.accept(HitColumns.read(row, 0));
                });
    }
}
