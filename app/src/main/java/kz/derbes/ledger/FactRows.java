package kz.derbes.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code ledger.fact} as the application may touch them: added and read, nothing else. */
@Component
class FactRows {
    /** A fact's number begins with its place in the table, so that it is found again without an index of its own. */
    private static final String ADD = """
            with told as materialized (
              select nextval('ledger.fact_seq') as seq, it.*
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                     as it (salt, subject, deed, actor, codes)
               where (select compared = ledger.life() from ledger.tree)
            )
            insert into ledger.fact (seq, id, at, subject, deed, actor, codes)
            select seq, (lpad(to_hex(seq), 12, '0') || '8' || right(replace(salt::text, '-', ''), 19))::uuid,
                   ?, subject, deed, actor, codes
              from told
            returning id, (select opened = ledger.life() from ledger.tree)
            """;

    private static final String SELECT = "select id, at, subject, deed, actor, codes from ledger.fact ";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    FactRows(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds facts in order with one statement and returns their numbers in the same order. The database judges in the
     * same statement whether it may: it refuses all while it was not compared with the sealed log, and what opens people
     * until every sealed deed is done again.
     *
     * @throws ShutException when it refuses; the transaction must not commit
     */
    List<FactId> add(List<Fact> facts, boolean opening) {
        if (facts.isEmpty()) return List.of();
        return List.copyOf(
                template.execute((ConnectionCallback<List<FactId>>) connection -> add(connection, facts, opening)));
    }

    private List<FactId> add(Connection connection, List<Fact> facts, boolean opening) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setArray(1, connection.createArrayOf("uuid", column(facts, it -> FactId.salt())));
            statement.setArray(2, connection.createArrayOf("uuid", column(facts, FactRows::subject)));
            statement.setArray(3, connection.createArrayOf("text", column(facts, Fact::deed)));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", column(facts, it -> it.actor().toString())));
            statement.setArray(5, connection.createArrayOf("text", column(facts, it -> CodesText.of(it.codes()))));
            statement.setObject(6, now().atOffset(ZoneOffset.UTC));
            var ids = new ArrayList<FactId>(facts.size());
            try (var added = statement.executeQuery()) {
                while (added.next()) {
                    if (opening && !added.getBoolean(2)) throw new ShutException();
                    ids.add(new FactId(added.getObject(1, UUID.class)));
                }
            }
            if (ids.isEmpty()) throw new ShutException();
            return ids;
        }
    }

    /** What the tree keeps of an instant is microseconds, so no more is recorded. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    List<Recorded> about(SubjectId subject, int limit, int offset) {
        return jdbc.sql(SELECT + "where subject = :subject order by seq desc limit :limit offset :offset")
                .param("subject", subject.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(FactRows::recorded)
                .list();
    }

    List<Recorded> newest(int limit, int offset) {
        return jdbc.sql(SELECT + "order by seq desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(FactRows::recorded)
                .list();
    }

    /** The partial index holds staff alone, and the statement says so for the planner. */
    List<Recorded> by(Actor member, int limit, int offset) {
        return jdbc.sql(SELECT
                        + "where actor = :actor and actor like 'staff:%' order by seq desc limit :limit offset :offset")
                .param("actor", member.toString())
                .param("limit", limit)
                .param("offset", offset)
                .query(FactRows::recorded)
                .list();
    }

    /** How many were recorded before; the eldest is looked at first, for usually there are none. */
    long countBefore(Instant instant) {
        return jdbc.sql("""
                        select case when (select at < :before from ledger.fact order by seq limit 1)
                                    then (select count(*) from ledger.fact where at < :before) else 0 end
                        """)
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The fact's place in the tree; empty while it has none. */
    Optional<Long> leafOf(FactId fact) {
        return jdbc.sql("select leaf from ledger.fact where seq = :seq and id = :id and leaf is not null")
                .param("seq", fact.seq())
                .param("id", fact.value())
                .query(Long.class)
                .optional();
    }

    /** When the fact was recorded that waits longest to be woven. */
    Optional<Instant> oldestWaiting() {
        return at("where leaf is null order by seq limit 1");
    }

    Optional<Instant> newestAt() {
        return at("order by seq desc limit 1");
    }

    private Optional<Instant> at(String which) {
        return jdbc.sql("select at from ledger.fact " + which)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    long countWaiting() {
        return jdbc.sql("select count(*) from ledger.fact where leaf is null")
                .query(Long.class)
                .single();
    }

    static Recorded recorded(ResultSet row, int number) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        var fact = new Fact(
                row.getString("deed"),
                subject == null ? null : new SubjectId(subject),
                CodesText.actor(row.getString("actor")),
                CodesText.parse(row.getString("codes")));
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Recorded(new FactId(row.getObject("id", UUID.class)), at, fact);
    }

    private static @Nullable Object subject(Fact fact) {
        var subject = fact.subject();
        return subject == null ? null : subject.value();
    }

    private static @Nullable Object[] column(List<Fact> facts, Function<Fact, @Nullable Object> value) {
        return facts.stream().map(value).toArray();
    }
}
