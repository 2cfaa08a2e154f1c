package kz.derbes.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything the vault keeps, person by person, each as one moment shows it. */
@Component
class WholePersonRows {
    private final JdbcClient jdbc;

    WholePersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next persons in the order of their subjects, with their values and the index entries under this key. */
    List<Kept> after(UUID after, int limit, long indexKey) {
        var persons = new ArrayList<Kept>();
        jdbc.sql("""
                        with batch as (
                             select subject, generation, wrapped_key, listed from vault.person
                              where subject > :after order by subject limit :limit)
                        select batch.*, v.field, v.sealed, l.blind_index, null::uuid as text
                          from batch
                          left join vault.value v on v.subject = batch.subject
                          left join vault.look_up l on l.subject = v.subject and l.field = v.field and l.key = :key
                        union all
                        select batch.*, 'reason', r.sealed, null, r.fact
                          from batch join vault.reason r on r.subject = batch.subject
                        union all
                        select batch.*, 'note', n.sealed, null, n.id
                          from batch join vault.note n on n.subject = batch.subject
                         order by subject
                        """)
                .param("after", after)
                .param("limit", limit)
                .param("key", indexKey)
                .query(row -> {
                    collect(persons, row);
                });
        return persons;
    }

    private static void collect(List<Kept> persons, ResultSet row) throws SQLException {
        var subject = new SubjectId(row.getObject("subject", UUID.class));
        if (persons.isEmpty() || !persons.getLast().key.subject().equals(subject))
            persons.add(
                    new Kept(WrappedKey.read(row, 0), row.getBoolean("listed"), new ArrayList<>(), new ArrayList<>()));
        var person = persons.getLast();
        String field = row.getString("field");
        var text = row.getObject("text", UUID.class);
        if (field != null && text != null)
            person.texts.add(new Text(TextKind.valueOf(field.toUpperCase(Locale.ROOT)), text, row.getBytes("sealed")));
        else if (field != null)
            person.values.add(new Value(ValueRows.field(field), row.getBytes("sealed"), row.getBytes("blind_index")));
    }

    /** A person's wrapped key, whether the contacts are in the index, all values, and every text about the person. */
    record Kept(WrappedKey key, boolean listed, List<Value> values, List<Text> texts) {}

    /** A sealed text about a person. */
    static final class Text {
        private final TextKind kind;
        private final UUID id;
        private final byte[] sealed;

        Text(TextKind kind, UUID id, byte[] sealed) {
            this.kind = kind;
            this.id = id;
            this.sealed = sealed;
        }

        byte[] open(PersonKey key) {
            return key.openText(kind, id, sealed);
        }
    }

    /** A sealed value and its entry in the index, if it has one. */
    static final class Value {
        private final FieldCode field;
        private final byte[] sealed;
        private final byte @Nullable [] index;

        Value(FieldCode field, byte[] sealed, byte @Nullable [] index) {
            this.field = field;
            this.sealed = sealed;
            this.index = index;
        }

        FieldCode field() {
            return field;
        }

        byte[] sealed() {
            return sealed;
        }

        byte @Nullable [] index() {
            return index;
        }
    }
}
