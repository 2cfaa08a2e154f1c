package kz.derbes.vault;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blind index of e-mails and phones; an e-mail belongs to one subject, a phone may be shared. */
@Component
class LookUpRows {
    private final JdbcClient jdbc;

    LookUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the contacts of new people; those who do not come back are left out whole, because their e-mail belongs to
     * somebody else, whoever was first to commit.
     */
    Set<SubjectId> claim(List<Arrival> arrivals) {
        var contacts = arrivals.stream()
                .flatMap(it -> it.indices().entrySet().stream().map(entry -> new Contact(it.subject(), entry)))
                .toList();
        var indexed = contacts.isEmpty() ? Map.<SubjectId, Set<FieldCode>>of() : indexed(contacts);
        var refused = arrivals.stream()
                .filter(it -> !it.isWhole(indexed.getOrDefault(it.subject(), Set.of())))
                .map(Arrival::subject)
                .toList();
        refused.forEach(this::deleteAll);
        return arrivals.stream()
                .map(Arrival::subject)
                .filter(it -> !refused.contains(it))
                .collect(toSet());
    }

    private Map<SubjectId, Set<FieldCode>> indexed(List<Contact> contacts) {
        var indexed = new HashMap<SubjectId, Set<FieldCode>>();
        jdbc.sql("""
                        insert into vault.look_up (subject, field, blind_index)
                        select subject, field, blind_index
                          from unnest(:subjects::uuid[], :fields::text[], :indices::bytea[])
                               as kept (subject, field, blind_index)
                            on conflict do nothing
                        returning subject, field
                        """)
                .param("subjects", Columns.of("uuid", contacts, it -> it.subject.value()))
                .param(
                        "fields",
                        Columns.of("text", contacts, it -> it.entry.getKey().code()))
                .param("indices", Columns.binary(contacts, it -> it.entry.getValue()))
                .query(row -> {
                    var subject = new SubjectId(row.getObject("subject", UUID.class));
                    indexed.computeIfAbsent(subject, it -> EnumSet.noneOf(FieldCode.class))
                            .add(ValueRows.field(row.getString("field")));
                });
        return indexed;
    }

    /** Adds what is new; false when an e-mail belongs to somebody else, whoever was first to commit. */
    boolean add(SubjectId subject, Map<FieldCode, byte[]> indices) {
        var entries = List.copyOf(indices.entrySet());
        return jdbc.sql("""
                        insert into vault.look_up (subject, field, blind_index)
                        select :subject, field, blind_index
                          from unnest(:fields::text[], :indices::bytea[]) as kept (field, blind_index)
                            on conflict do nothing
                        """)
                        .param("subject", subject.value())
                        .param(
                                "fields",
                                Columns.of("text", entries, it -> it.getKey().code()))
                        .param("indices", Columns.binary(entries, Map.Entry::getValue))
                        .update()
                == entries.size();
    }

    /** Makes room for new entries; a contact that differs from the old one loses its confirmation. */
    void clear(SubjectId subject, Map<FieldCode, byte[]> indices) {
        var entries = List.copyOf(indices.entrySet());
        jdbc.sql("""
                        with changed as (
                             delete from vault.look_up old
                              using unnest(:fields::text[], :indices::bytea[]) as kept (field, blind_index)
                              where old.subject = :subject and old.field = kept.field
                          returning old.field, old.blind_index <> kept.blind_index as differs)
                        update vault.value v set confirmed_at = null
                          from changed
                         where v.subject = :subject and v.field = changed.field and changed.differs
                        """)
                .param("subject", subject.value())
                .param("fields", Columns.of("text", entries, it -> it.getKey().code()))
                .param("indices", Columns.binary(entries, Map.Entry::getValue))
                .update();
    }

    void delete(SubjectId subject, FieldCode field) {
        jdbc.sql("delete from vault.look_up where subject = :subject and field = :field")
                .param("subject", subject.value())
                .param("field", field.code())
                .update();
    }

    void deleteAll(SubjectId subject) {
        jdbc.sql("delete from vault.look_up where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    /** One index of one person. */
    private record Contact(SubjectId subject, Map.Entry<FieldCode, byte[]> entry) {}
}
