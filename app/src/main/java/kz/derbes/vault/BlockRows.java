package kz.derbes.vault;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The blocks, and the mark of each person who has one. */
@Component
class BlockRows {
    private static final String ALL =
            "select subject, id, fields, purposes, cause, since, ended_at, outcome from vault.block ";

    private final JdbcClient jdbc;

    BlockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Block it) {
        jdbc.sql("""
                        insert into vault.block (subject, id, fields, purposes, cause, since)
                        values (:subject, :id, :fields, :purposes, :cause, :since)
                        """)
                .param("subject", it.subject().value())
                .param("id", it.id())
                .param("fields", Columns.of("text", List.copyOf(it.fields()), FieldCode::code))
                .param("purposes", Columns.of("text", List.copyOf(it.purposes()), Purpose::code))
                .param("cause", it.cause().code())
                .param("since", Times.utc(it.since()))
                .update();
    }

    /** Ends one that lasts; false when there is none. */
    boolean end(SubjectId subject, UUID id, Instant at, Block.Outcome outcome) {
        return jdbc.sql("""
                        update vault.block set ended_at = :at, outcome = :outcome
                         where subject = :subject and id = :id and ended_at is null
                        """)
                        .param("at", Times.utc(at))
                        .param("outcome", outcome.code())
                        .param("subject", subject.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Marks the person as blocked while any block lasts. */
    void mark(SubjectId subject) {
        jdbc.sql("""
                        update vault.person p
                           set blocked = exists (select from vault.block b
                                                  where b.subject = p.subject and b.ended_at is null)
                         where p.subject = :subject
                        """).param("subject", subject.value()).update();
    }

    /** Those that last, of these people. */
    List<Block> lasting(Collection<SubjectId> subjects) {
        if (subjects.isEmpty()) return List.of();
        return jdbc.sql(ALL + "where subject = any (:subjects) and ended_at is null")
                .param("subjects", Columns.of("uuid", List.copyOf(subjects), SubjectId::value))
                .query(BlockRows::read)
                .list();
    }

    /** Those that last, oldest first. */
    List<Block> lasting(int limit, int offset) {
        return jdbc.sql(ALL + "where ended_at is null order by since, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(BlockRows::read)
                .list();
    }

    /** Those of one person, newest first, ended ones too. */
    List<Block> of(SubjectId subject) {
        return jdbc.sql(ALL + "where subject = :subject order by since desc, id")
                .param("subject", subject.value())
                .query(BlockRows::read)
                .list();
    }

    Set<SubjectId> subjects() {
        return jdbc.sql("select subject from vault.person where blocked")
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .set();
    }

    Set<SubjectId> blockedOf(Collection<SubjectId> some) {
        return jdbc.sql("select subject from vault.person where subject = any (:some) and blocked")
                .param(
                        "some",
                        new SqlArrayValue(
                                "uuid", some.stream().map(SubjectId::value).toArray()))
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .set();
    }

    boolean isBlocked(SubjectId subject) {
        return jdbc.sql("select blocked from vault.person where subject = :subject")
                .param("subject", subject.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    int deleteAll(SubjectId subject) {
        return jdbc.sql("delete from vault.block where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    private static Block read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Block(
                row.getObject("id", UUID.class),
                new SubjectId(row.getObject("subject", UUID.class)),
                constants(FieldCode.class, row.getArray("fields")),
                constants(Purpose.class, row.getArray("purposes")),
                constant(Block.Cause.class, row.getString("cause")),
                Objects.requireNonNull(Times.of(row, "since")),
                Times.of(row, "ended_at"),
                outcome(outcome));
    }

    private static Block.@Nullable Outcome outcome(@Nullable String code) {
        return code == null ? null : constant(Block.Outcome.class, code);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray())
                .map(it -> constant(type, it))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
