package kz.derbes.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.core.Campaign;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The hits of visitors who allowed them. */
@Component
class HitRows {
    /** The number of the lock between those who write hits, together, and those who delete or count them, alone. */
    static final long LOCK = 0x7669_7369_7468L;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    HitRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    List<Hit> of(VisitorId visitor, int most, long after) {
        return client.sql("""
                        select at, event, browser, device, language, country, page, referrer, source, medium, campaign,
                               consent
                          from visit.hit
                         where visitor = :visitor
                         order by seq desc
                         limit :most offset :after
                        """)
                .param("visitor", visitor.value())
                .param("most", most)
                .param("after", after)
                .query(HitRows::read)
                .list();
    }

    private static Hit read(ResultSet row, int n) throws SQLException {
        return new Hit(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("browser"),
                row.getString("device"),
                row.getString("language"),
                row.getString("country"),
                row.getString("page"),
                row.getString("referrer"),
                new Campaign(row.getString("source"), row.getString("medium"), row.getString("campaign")),
                row.getObject("consent", UUID.class));
    }

    long count(VisitorId visitor) {
        return client.sql("select count(*) from visit.hit where visitor = :visitor")
                .param("visitor", visitor.value())
                .query(Long.class)
                .single();
    }

    /** Deletes what a visitor left, including what a writer has under way; needs a transaction. */
    int deleteOf(UUID visitor) {
        jdbc.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
        return client.sql("delete from visit.hit where visitor = :visitor")
                .param("visitor", visitor)
                .update();
    }

    long countBefore(Instant instant) {
        return client.sql("select count(*) from visit.hit where at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Hits of these visitors that are not older. */
    long countOf(List<UUID> visitors, Instant instant) {
        return client.sql("select count(*) from visit.hit where visitor = any (:visitors) and at >= :instant")
                .param("visitors", new SqlArrayValue("uuid", visitors.toArray()))
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int deleteBefore(Instant instant) {
        return client.sql("delete from visit.hit where at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Visitors with hits, in the order of their numbers, beginning after the given one. */
    List<UUID> visitorsAfter(UUID last, int most) {
        return client.sql("""
                        select distinct visitor
                          from visit.hit
                         where visitor > :last
                         order by visitor
                         limit :most
                        """)
                .param("last", last)
                .param("most", most)
                .query((row, n) -> row.getObject("visitor", UUID.class))
                .list();
    }
}
