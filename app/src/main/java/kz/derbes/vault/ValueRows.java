package kz.derbes.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed values. */
@Component
class ValueRows {
    private final JdbcClient jdbc;

    ValueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Keeping it) {
        jdbc.sql("""
                        insert into vault.value (subject, field, sealed, purpose, consent, source, changed_at)
                        select :subject, field, sealed, :purpose, :consent, :source, :at
                          from unnest(:fields::text[], :sealed::bytea[]) as kept (field, sealed)
                            on conflict (subject, field) do update
                           set sealed = excluded.sealed, purpose = excluded.purpose, consent = excluded.consent,
                               source = excluded.source, changed_at = excluded.changed_at
                        """)
                .param("subject", it.subject().value())
                .param("purpose", it.purpose().code())
                .param("consent", it.consent())
                .param("source", it.actor().kind().code())
                .param("at", Times.utc(it.at()))
                .param(
                        "fields",
                        Columns.of("text", it.entries(), entry -> entry.getKey().code()))
                .param("sealed", Columns.binary(it.entries(), Map.Entry::getValue))
                .update();
    }

    /** Everything that is kept of the person, as it is sealed. */
    Map<FieldCode, byte[]> sealed(SubjectId subject) {
        var found = new EnumMap<FieldCode, byte[]>(FieldCode.class);
        jdbc.sql("select field, sealed from vault.value where subject = :subject")
                .param("subject", subject.value())
                .query(row -> {
                    found.put(field(row.getString("field")), row.getBytes("sealed"));
                });
        return found;
    }

    /** Puts the same values in their places, sealed anew; when they were given and confirmed stays as it was. */
    void reseal(SubjectId subject, Map<FieldCode, byte[]> sealed) {
        var entries = List.copyOf(sealed.entrySet());
        jdbc.sql("""
                        update vault.value v set sealed = again.sealed
                          from unnest(:fields::text[], :sealed::bytea[]) as again (field, sealed)
                         where v.subject = :subject and v.field = again.field
                        """)
                .param("subject", subject.value())
                .param("fields", Columns.of("text", entries, it -> it.getKey().code()))
                .param("sealed", Columns.binary(entries, Map.Entry::getValue))
                .update();
    }

    List<FieldStatus> statuses(SubjectId subject) {
        return jdbc.sql("""
                        select field, changed_at, confirmed_at
                          from vault.value
                         where subject = :subject
                        """)
                .param("subject", subject.value())
                .query(ValueRows::status)
                .list();
    }

    boolean confirm(SubjectId subject, FieldCode field, Instant at) {
        return jdbc.sql("""
                        update vault.value set confirmed_at = :at
                         where subject = :subject and field = :field
                        """)
                        .param("at", Times.utc(at))
                        .param("subject", subject.value())
                        .param("field", field.code())
                        .update()
                == 1;
    }

    boolean delete(SubjectId subject, FieldCode field) {
        return jdbc.sql("delete from vault.value where subject = :subject and field = :field")
                        .param("subject", subject.value())
                        .param("field", field.code())
                        .update()
                == 1;
    }

    int deleteAllBut(SubjectId subject, Set<FieldCode> fields) {
        return jdbc.sql("delete from vault.value where subject = :subject and field <> all (:fields)")
                .param("subject", subject.value())
                .param("fields", Columns.of("text", List.copyOf(fields), FieldCode::code))
                .update();
    }

    int deleteAll(SubjectId subject) {
        return jdbc.sql("delete from vault.value where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    static FieldCode field(String code) {
        return FieldCode.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static FieldStatus status(ResultSet row, int number) throws SQLException {
        return new FieldStatus(
                field(row.getString("field")),
                Objects.requireNonNull(Times.of(row, "changed_at")),
                Times.of(row, "confirmed_at"));
    }
}
