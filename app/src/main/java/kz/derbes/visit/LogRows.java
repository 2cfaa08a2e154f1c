package kz.derbes.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.core.Campaign;
import kz.derbes.visit.core.Device;
import kz.derbes.visit.core.HitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hits by their numbers, without addresses. */
@Component
class LogRows {
    private static final String ENTRIES = """
            select seq, at, visitor, kind, event, page, referrer, source, medium, campaign, country, browser, language,
                   device
              from visit.hit
             where seq > :after and seq <= :horizon %s
             order by seq
             limit :most
            """;

    private final JdbcClient jdbc;

    LogRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A writer draws numbers and commits under a shared lock; who has the lock alone sees all of them or none. */
    long horizon() {
        jdbc.sql("select set_config('lock_timeout', '2s', true)")
                .query(String.class)
                .single();
        jdbc.sql("select pg_advisory_xact_lock(" + HitRows.LOCK + ")").query(row -> {});
        return jdbc.sql("select case when is_called then last_value else 0 end from visit.hit_seq")
                .query(Long.class)
                .single();
    }

    List<HitLog.Entry> after(long after, long horizon, int most) {
        return jdbc.sql(ENTRIES.formatted(""))
                .param("after", after)
                .param("horizon", horizon)
                .param("most", most)
                .query(LogRows::entry)
                .list();
    }

    List<HitLog.Entry> of(LocalDate day, long after, long horizon, int most) {
        return jdbc.sql(ENTRIES.formatted("and at >= :start and at < :end"))
                .param("after", after)
                .param("horizon", horizon)
                .param("start", start(day))
                .param("end", start(day.plusDays(1)))
                .param("most", most)
                .query(LogRows::entry)
                .list();
    }

    long count(LocalDate day) {
        return jdbc.sql("select count(*) from visit.hit where at >= :start and at < :end")
                .param("start", start(day))
                .param("end", start(day.plusDays(1)))
                .query(Long.class)
                .single();
    }

    Optional<LocalDate> oldestDay() {
        return jdbc.sql("select at from visit.hit order by seq limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(it -> it.atZoneSameInstant(Period.ZONE).toLocalDate());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Period.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static HitLog.Entry entry(ResultSet row, int n) throws SQLException {
        return new HitLog.Entry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new VisitorId(row.getObject("visitor", UUID.class)),
                HitKind.of(row.getString("kind")),
                row.getString("event"),
                row.getString("page"),
                row.getString("referrer"),
                new Campaign(row.getString("source"), row.getString("medium"), row.getString("campaign")),
                row.getString("country"),
                row.getString("browser"),
                row.getString("language"),
                Device.ofCode(row.getString("device")));
    }
}
