package kz.derbes.vault;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of many readings by one statement. */
@Component
class SealedRows {
    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of the wanted fields of each subject; a subject without a key is absent. */
    Map<SubjectId, Found.Sealed> of(List<Reading> readings) {
        var found = new HashMap<SubjectId, Found.Sealed>();
        jdbc.sql("""
                        select p.subject, p.generation, p.wrapped_key, p.blocked, p.locked, v.field, v.sealed
                          from unnest(:subjects::uuid[]) as wanted (subject)
                          join vault.person p on p.subject = wanted.subject
                          left join vault.value v on v.subject = p.subject and v.field = any (:fields)
                        """)
                .param(
                        "subjects",
                        Columns.of(
                                "uuid",
                                readings.stream()
                                        .map(Reading::subject)
                                        .distinct()
                                        .toList(),
                                SubjectId::value))
                .param(
                        "fields",
                        Columns.of(
                                "text",
                                readings.stream()
                                        .flatMap(it -> it.fields().stream())
                                        .distinct()
                                        .toList(),
                                FieldCode::code))
                .query(collectInto(found));
        return found;
    }

    /** Everything that is kept of one person; empty when there is no such person. */
    Optional<Found.Sealed> whole(SubjectId subject) {
        var found = new HashMap<SubjectId, Found.Sealed>();
        jdbc.sql("""
                        select p.subject, p.generation, p.wrapped_key, p.blocked, p.locked, v.field, v.sealed
                          from vault.person p left join vault.value v on v.subject = p.subject
                         where p.subject = :subject
                        """).param("subject", subject.value()).query(collectInto(found));
        return Optional.ofNullable(found.get(subject));
    }

    private static RowCallbackHandler collectInto(Map<SubjectId, Found.Sealed> found) {
        return row -> {
            var subject = new SubjectId(row.getObject("subject", UUID.class));
            var sealed = found.get(subject);
            if (sealed == null) {
                sealed = new Found.Sealed(
                        WrappedKey.read(row, 0),
                        row.getBoolean("blocked"),
                        row.getBoolean("locked"),
                        new EnumMap<>(FieldCode.class));
                found.put(subject, sealed);
            }
            String field = row.getString("field");
            if (field != null) sealed.values().put(ValueRows.field(field), row.getBytes("sealed"));
        };
    }
}
