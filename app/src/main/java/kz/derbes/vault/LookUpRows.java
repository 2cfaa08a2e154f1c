package kz.derbes.vault;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
                .flatMap(it -> it.indices().stream().map(entry -> new Contact(it.subject(), entry)))
                .toList();
        var indexed = contacts.isEmpty() ? Map.<SubjectId, Integer>of() : indexed(contacts);
        var refused = arrivals.stream()
                .filter(it -> !it.isWhole(indexed.getOrDefault(it.subject(), 0)))
                .map(Arrival::subject)
                .toList();
        refused.forEach(this::deleteAll);
        return arrivals.stream()
                .map(Arrival::subject)
                .filter(it -> !refused.contains(it))
                .collect(toSet());
    }

    private Map<SubjectId, Integer> indexed(List<Contact> contacts) {
        var indexed = new HashMap<SubjectId, Integer>();
        jdbc.sql("""
                        insert into vault.look_up (subject, field, key, blind_index)
                        select subject, field, key, blind_index
                          from unnest(:subjects::uuid[], :fields::text[], :keys::bigint[], :indices::bytea[])
                               as kept (subject, field, key, blind_index)
                            on conflict do nothing
                        returning subject
                        """)
                .param("subjects", Columns.of("uuid", contacts, it -> it.subject.value()))
                .params(columns(contacts.stream().map(it -> it.entry).toList(), "fields"))
                .query(row -> {
                    indexed.merge(new SubjectId(row.getObject("subject", UUID.class)), 1, Integer::sum);
                });
        return indexed;
    }

    /** Adds what is new; false when an e-mail belongs to somebody else, whoever was first to commit. */
    boolean add(SubjectId subject, List<IndexEntry> entries) {
        return jdbc.sql("""
                        insert into vault.look_up (subject, field, key, blind_index)
                        select :subject, field, key, blind_index
                          from unnest(:fields::text[], :keys::bigint[], :indices::bytea[])
                               as kept (field, key, blind_index)
                            on conflict do nothing
                        """)
                        .param("subject", subject.value())
                        .params(columns(entries, "fields"))
                        .update()
                == entries.size();
    }

    /** Makes room for new entries; a contact that differs from the old one loses its confirmation. */
    void clear(SubjectId subject, List<IndexEntry> entries) {
        jdbc.sql("""
                        with gone as (
                             delete from vault.look_up
                              where subject = :subject and field = any (:fields::text[])
                          returning field, key, blind_index)
                        update vault.value v set confirmed_at = null
                          from gone
                          join unnest(:fields::text[], :keys::bigint[], :indices::bytea[])
                               as kept (field, key, blind_index)
                            on kept.field = gone.field and kept.key = gone.key
                         where v.subject = :subject and v.field = gone.field and gone.blind_index <> kept.blind_index
                        """)
                .param("subject", subject.value())
                .params(columns(entries, "fields"))
                .update();
    }

    static Map<String, SqlArrayValue> columns(List<IndexEntry> entries, String fields) {
        return Map.of(
                fields,
                Columns.of("text", entries, it -> it.field().code()),
                "keys",
                Columns.of("int8", entries, IndexEntry::key),
                "indices",
                Columns.binary(entries, IndexEntry::index));
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
    private record Contact(SubjectId subject, IndexEntry entry) {}
}
