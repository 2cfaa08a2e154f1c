package kz.derbes.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a law keeps past an erasure. */
@Component
class LawLockRows {
    private static final String ALL = "select l.subject, l.field, l.term, l.until from vault.law_lock l ";
    private static final String ENDED = """
             from vault.person p
            where p.locked and p.subject <> all (:spared)
              and not exists (select from vault.law_lock l where l.subject = p.subject and l.until > :at)
            """;
    private final JdbcClient jdbc;

    LawLockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds locks; one of the same term that ends later stays as it is. */
    void add(SubjectId subject, Set<FieldCode> fields, String term, Instant until) {
        jdbc.sql("""
                        insert into vault.law_lock as l (subject, field, term, until)
                        select :subject, field, :term, :until from unnest(:fields::text[]) as it (field)
                            on conflict (subject, field, term) do update set until = greatest(l.until, excluded.until)
                        """)
                .param("subject", subject.value())
                .param("term", term)
                .param("until", Times.utc(until))
                .param("fields", Columns.of("text", List.copyOf(fields), FieldCode::code))
                .update();
    }

    /** Those of one person that have not ended. */
    List<LawLock> lasting(SubjectId subject, Instant at) {
        return jdbc.sql(ALL + "where l.subject = :subject and l.until > :at order by l.until, l.field")
                .param("subject", subject.value())
                .param("at", Times.utc(at))
                .query(LawLockRows::read)
                .list();
    }

    /** Those of erased people, the next to end first. */
    List<LawLock> ofErased(int limit, int offset) {
        return jdbc.sql(ALL + """
                        join vault.person p on p.subject = l.subject and p.locked
                        order by l.until, l.subject, l.field limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query(LawLockRows::read)
                .list();
    }

    /** Erased people of whom nothing is locked any more. */
    List<SubjectId> ended(Instant at, Set<SubjectId> spared, int limit) {
        return jdbc.sql("select p.subject" + ENDED + " limit :limit")
                .param("at", Times.utc(at))
                .param("spared", Columns.of("uuid", List.copyOf(spared), SubjectId::value))
                .param("limit", limit)
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    long countEnded(Instant at, Set<SubjectId> spared) {
        return jdbc.sql("select count(*)" + ENDED)
                .param("at", Times.utc(at))
                .param("spared", Columns.of("uuid", List.copyOf(spared), SubjectId::value))
                .query(Long.class)
                .single();
    }

    boolean isLocked(SubjectId subject) {
        return jdbc.sql("select locked from vault.person where subject = :subject")
                .param("subject", subject.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void mark(SubjectId subject) {
        jdbc.sql("update vault.person set locked = true where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    int deleteAll(SubjectId subject) {
        return jdbc.sql("delete from vault.law_lock where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    private static LawLock read(ResultSet row, int number) throws SQLException {
        return new LawLock(
                new SubjectId(row.getObject("subject", UUID.class)),
                ValueRows.field(row.getString("field")),
                row.getString("term"),
                Objects.requireNonNull(Times.of(row, "until")));
    }
}
