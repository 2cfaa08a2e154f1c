package kz.derbes.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wrapped keys of all persons, batch by batch in the order of their subjects. */
@Component
class WrappedRows {
    private final JdbcClient jdbc;

    WrappedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("select count(*) from vault.person").query(Long.class).single();
    }

    /** Keys wrapped under another key than this; their writers wait, and who is being written is left for later. */
    List<WrappedKey> notUnder(long key, UUID after, int limit) {
        return jdbc.sql("""
                        select subject, generation, wrapped_key
                          from vault.person
                         where subject > :after and vault.key_of(wrapped_key) is distinct from :key
                         order by subject
                         limit :limit
                           for no key update skip locked
                        """)
                .param("after", after)
                .param("key", key)
                .param("limit", limit)
                .query(WrappedKey::read)
                .list();
    }

    void replace(List<WrappedKey> keys) {
        jdbc.sql("""
                        update vault.person p set wrapped_key = again.wrapped
                          from unnest(:subjects::uuid[], :wrapped::bytea[]) as again (subject, wrapped)
                         where p.subject = again.subject
                        """)
                .param("subjects", Columns.of("uuid", keys, it -> it.subject().value()))
                .param("wrapped", Columns.binary(keys, WrappedKey::bytes))
                .update();
    }

    /** How many are still wrapped under another key, and how many of them are known to open under none. */
    Rest rest(long key) {
        return jdbc.sql("""
                        select count(*) as all, count(d.subject) as damaged
                          from vault.person p
                          left join vault.damage d on d.subject = p.subject and d.part = 'key'
                         where vault.key_of(p.wrapped_key) is distinct from :key
                        """)
                .param("key", key)
                .query((row, n) -> new Rest(row.getLong("all"), row.getLong("damaged")))
                .single();
    }

    /** What a pass over all persons has left. */
    record Rest(long all, long damaged) {}
}
