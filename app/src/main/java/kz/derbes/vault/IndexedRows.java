package kz.derbes.vault;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the blind index while one key takes over from another. */
@Component
class IndexedRows {
    private final JdbcClient jdbc;

    IndexedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(distinct subject) from vault.look_up")
                .query(Long.class)
                .single();
    }

    /** Persons with an entry that has no twin under this key; their writers wait, who is being written is left. */
    List<WrappedKey> without(long key, UUID after, int limit) {
        return jdbc.sql("""
                        select p.subject, p.generation, p.wrapped_key
                          from vault.person p
                         where p.subject > :after
                           and (exists (select from vault.look_up l
                                         where l.subject = p.subject and l.key <> :key
                                           and not exists (select from vault.look_up t
                                                            where t.subject = l.subject and t.field = l.field
                                                              and t.key = :key))
                             or exists (select from vault.trace l
                                         where l.subject = p.subject and l.key <> :key
                                           and not exists (select from vault.trace t
                                                            where t.subject = l.subject and t.key = :key)))
                         order by p.subject
                         limit :limit
                           for no key update skip locked
                        """)
                .param("after", after)
                .param("key", key)
                .param("limit", limit)
                .query(WrappedKey::read)
                .list();
    }

    /** The sealed values of these persons from which their entries and marks follow. */
    List<Contact> of(List<WrappedKey> persons) {
        return jdbc.sql("""
                        select v.subject, v.field, v.sealed,
                               exists (select from vault.look_up l
                                        where l.subject = v.subject and l.field = v.field) as indexed,
                               exists (select from vault.trace t where t.subject = v.subject) as traced
                          from vault.value v
                         where v.subject = any (:subjects) and v.field in ('email', 'phone', 'surname')
                        """)
                .param(
                        "subjects",
                        Columns.of("uuid", persons, it -> it.subject().value()))
                .query((row, n) -> new Contact(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        ValueRows.field(row.getString("field")),
                        row.getBytes("sealed"),
                        row.getBoolean("indexed"),
                        row.getBoolean("traced")))
                .list();
    }

    void add(List<Owned> entries) {
        jdbc.sql("""
                        insert into vault.look_up (subject, field, key, blind_index)
                        select * from unnest(:subjects::uuid[], :fields::text[], :keys::bigint[], :indices::bytea[])
                            on conflict do nothing
                        """)
                .param(
                        "subjects",
                        Columns.of("uuid", entries, it -> it.subject().value()))
                .params(LookUpRows.columns(entries.stream().map(Owned::entry).toList(), "fields"))
                .update();
    }

    /** How many persons have an entry without a twin, and how many of them are known not to open. */
    WrappedRows.Rest rest(long key) {
        return jdbc.sql("""
                        select count(*) as all, count(d.subject) as damaged
                          from (select l.subject from vault.look_up l
                                 where l.key <> :key
                                   and not exists (select from vault.look_up t
                                                    where t.subject = l.subject and t.field = l.field
                                                      and t.key = :key)
                                 union
                                select l.subject from vault.trace l
                                 where l.key <> :key
                                   and not exists (select from vault.trace t
                                                    where t.subject = l.subject and t.key = :key)) open
                          left join (select distinct subject from vault.damage) d on d.subject = open.subject
                        """)
                .param("key", key)
                .query((row, n) -> new WrappedRows.Rest(row.getLong("all"), row.getLong("damaged")))
                .single();
    }

    /** Removes entries under other keys than this and says whose they were. */
    List<UUID> sweep(Table table, long key, UUID after, int limit) {
        return jdbc.sql("""
                        with old as (
                             select ctid from vault.%1$s
                              where subject > :after and key <> :key
                              order by subject limit :limit for update skip locked)
                        delete from vault.%1$s l using old where l.ctid = old.ctid
                        returning l.subject
                        """.formatted(table.name().toLowerCase(Locale.ROOT)))
                .param("after", after)
                .param("key", key)
                .param("limit", limit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    boolean isSwept(Table table, long key) {
        return jdbc.sql("select not exists (select from vault.%s where key <> :key)"
                        .formatted(table.name().toLowerCase(Locale.ROOT)))
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** What is made with the index key. */
    enum Table {
        LOOK_UP,
        TRACE
    }

    /** A sealed value of a person, and what it stands in. */
    static final class Contact {
        private final SubjectId subject;
        private final FieldCode field;
        private final byte[] sealed;
        private final boolean indexed;
        private final boolean traced;

        Contact(SubjectId subject, FieldCode field, byte[] sealed, boolean indexed, boolean traced) {
            this.subject = subject;
            this.field = field;
            this.sealed = sealed;
            this.indexed = indexed;
            this.traced = traced;
        }

        boolean isIndexed() {
            return indexed;
        }

        boolean isTraced() {
            return traced;
        }

        SubjectId subject() {
            return subject;
        }

        Private open(PersonKey key) {
            return key.open(field, sealed);
        }

        FieldCode field() {
            return field;
        }
    }

    /** An entry and whose it is. */
    record Owned(SubjectId subject, IndexEntry entry) {}
}
