package kz.derbes.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
                        select p.subject, p.generation, p.wrapped_key, v.field, v.sealed
                          from unnest(:subjects::uuid[]) as wanted (subject)
                          join vault.person p on p.subject = wanted.subject
                          left join vault.value v on v.subject = p.subject and v.field = any (:fields)
                        """)
                .param("subjects", subjects(readings))
                .param("fields", fields(readings))
                .query(collectInto(found));
        return found;
    }

    private static SqlArrayValue subjects(List<Reading> readings) {
        return new SqlArrayValue(
                "uuid",
                readings.stream().map(it -> it.subject().value()).distinct().toArray());
    }

    private static SqlArrayValue fields(List<Reading> readings) {
        return new SqlArrayValue(
                "text",
                readings.stream()
                        .flatMap(it -> it.fields().stream())
                        .distinct()
                        .map(FieldCode::code)
                        .toArray());
    }

    private static RowCallbackHandler collectInto(Map<SubjectId, Found.Sealed> found) {
        return row -> {
            var subject = new SubjectId(row.getObject(1, UUID.class));
            var sealed = found.get(subject);
            if (sealed == null) {
                sealed = new Found.Sealed(row.getInt(2), row.getBytes(3));
                found.put(subject, sealed);
            }
            String field = row.getString(4);
            if (field != null) sealed.values().put(ValueRows.field(field), row.getBytes(5));
        };
    }
}
