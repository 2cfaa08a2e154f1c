package kz.derbes.visit.stats.cross;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Consumer;
import kz.derbes.visit.Period;
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
        jdbc.sql("""
                        select seq, at, visitor, event, page, referrer, source, medium, campaign, country, browser,
                               language, device
                          from visit.hit
                         where at >= :start and at < :end and seq <= :upTo
                         order by visitor, seq
                        """)
                .param("start", start(day))
                .param("end", start(day.plusDays(1)))
                .param("upTo", upTo)
                .withFetchSize(FETCHED)
                .withQueryTimeout(SECONDS)
                .query(row -> {
                    each.accept(seen(row));
                });
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Seen.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("visitor", UUID.class),
                row.getString("event"),
                row.getString("page"),
                row.getString("referrer"),
                row.getString("source"),
                row.getString("medium"),
                row.getString("campaign"),
                row.getString("country"),
                row.getString("browser"),
                row.getString("language"),
                row.getString("device"));
    }
}
