package kz.derbes.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The register of transfers. */
@Component
class TransferRows {
    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it stands there already. */
    boolean add(SubjectId subject, Passing it) {
        return jdbc.sql("""
                        insert into disclosure.transfer
                               (subject, id, recipient, country, purpose, fields, consent, demand, hidden_until, fact, at)
                        values (:subject, :id, :recipient, :country, :purpose, :fields::text[], :consent, :demand,
                                :hidden::timestamptz, :fact, :at)
                            on conflict do nothing
                        """)
                        .param("subject", subject.value())
                        .param("id", it.id())
                        .param("recipient", it.recipient())
                        .param("country", it.country())
                        .param("purpose", it.purpose())
                        .param("fields", "{" + String.join(",", it.fields()) + "}")
                        .param("consent", it.consent())
                        .param(
                                "demand",
                                it.demand() == null ? null : it.demand().id())
                        .param("hidden", it.hiddenUntil() == null ? null : utc(it.hiddenUntil()))
                        .param("fact", it.fact().value())
                        .param("at", utc(it.at()))
                        .update()
                == 1;
    }

    /** What the person may see at that instant, newest first. */
    List<Passing> of(SubjectId subject, Instant now, int limit, int offset) {
        return jdbc.sql("""
                        select t.*, d.number, d.body, d.ground, d.article
                          from disclosure.transfer t left join disclosure.demand d on d.id = t.demand
                         where t.subject = :subject and (t.hidden_until is null or t.hidden_until <= :now)
                         order by t.at desc, t.id
                         limit :limit offset :offset
                        """)
                .param("subject", subject.value())
                .param("now", utc(now))
                .param("limit", limit)
                .param("offset", offset)
                .query(TransferRows::read)
                .list();
    }

    /** Whether the demand stands in the register. */
    boolean knows(UUID demand) {
        return jdbc.sql("select count(*) from disclosure.demand where id = :id")
                        .param("id", demand)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Marks the end of the relation, once, and returns how many rows stay because of it that the person may know of. */
    int endRelation(SubjectId subject, Instant at) {
        jdbc.sql("""
                        update disclosure.transfer set relation_ended_at = coalesce(relation_ended_at, :at)
                         where subject = :subject
                        """).param("at", utc(at)).param("subject", subject.value()).update();
        return jdbc.sql("""
                        select count(*) from disclosure.transfer
                         where subject = :subject and (hidden_until is null or hidden_until <= :at)
                        """)
                .param("at", utc(at))
                .param("subject", subject.value())
                .query(Integer.class)
                .single();
    }

    Instant relationEnd(SubjectId subject) {
        return jdbc.sql("select max(relation_ended_at) from disclosure.transfer where subject = :subject")
                .param("subject", subject.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    long countEndedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("""
                        select count(*) from disclosure.transfer
                         where relation_ended_at < :before and subject <> all (:spared)
                        """)
                .param("before", utc(before))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeEndedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("""
                        delete from disclosure.transfer
                         where relation_ended_at < :before and subject <> all (:spared)
                        """)
                .param("before", utc(before))
                .param("spared", numbers(spared))
                .update();
    }

    private static SqlArrayValue numbers(Set<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }

    private static Passing read(ResultSet row, int number) throws SQLException {
        var hidden = row.getObject("hidden_until", OffsetDateTime.class);
        return new Passing(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("country"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getObject("consent", UUID.class),
                demanded(row),
                hidden == null ? null : hidden.toInstant(),
                new FactId(row.getObject("fact", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Passing.@Nullable Demanded demanded(ResultSet row) throws SQLException {
        var demand = row.getObject("demand", UUID.class);
        if (demand == null) return null;
        return new Passing.Demanded(
                demand,
                row.getString("number"),
                row.getString("body"),
                row.getString("ground"),
                row.getString("article"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
