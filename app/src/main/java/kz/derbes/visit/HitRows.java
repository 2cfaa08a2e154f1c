package kz.derbes.visit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.VisitorId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The hits of visitors who allowed them. */
@Component
class HitRows {
    private static final String INSERT = """
            insert into visit.hit (visitor, at, consent, address, kind, event, page, referrer, source, medium, campaign,
                                   country, browser, language, device)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::inet[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;
    private static final List<Column<KeptHit>> COLUMNS = List.of(
            new Column<>("uuid", it -> it.view().visitor()),
            new Column<>("timestamptz", it -> it.view().at()),
            new Column<>("uuid", KeptHit::consent),
            new Column<>("inet", it -> it.view().address()),
            new Column<>("text", it -> it.view().kind().code()),
            new Column<>("text", it -> it.view().event()),
            new Column<>("text", it -> it.view().page()),
            new Column<>("text", it -> it.view().hit().referrer()),
            new Column<>("text", it -> it.view().hit().campaign().source()),
            new Column<>("text", it -> it.view().hit().campaign().medium()),
            new Column<>("text", it -> it.view().hit().campaign().name()),
            new Column<>("text", it -> it.view().country()),
            new Column<>("text", it -> it.view().agent().browser()),
            new Column<>("text", it -> it.view().agent().language()),
            new Column<>("text", it -> it.view().agent().device().code()));

    /** The number of the lock between those who write hits and those who delete them. */
    static final long LOCK = 0x7669_7369_7468L;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    HitRows(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Lets no deletion begin before the caller's transaction has ended; taken before consent is asked. */
    void holdDeletions() {
        jdbc.query("select pg_advisory_xact_lock_shared(" + LOCK + ")", row -> {});
    }

    void add(List<KeptHit> hits) {
        jdbc.update(Column.statement(INSERT, hits, COLUMNS));
    }

    List<Hit> of(VisitorId visitor, int most) {
        return client.sql("""
                        select at, host(address) as address, browser, page, referrer, consent
                          from visit.hit
                         where visitor = :visitor
                         order by seq desc
                         limit :most
                        """)
                .param("visitor", visitor.value())
                .param("most", most)
                .query((row, n) -> new Hit(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("address"),
                        row.getString("browser"),
                        row.getString("page"),
                        row.getString("referrer"),
                        row.getObject("consent", UUID.class)))
                .list();
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
