package kz.derbes.vault;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.derbes.vault.keys.Ring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database knows of the keys outside it: their numbers and whether they may be used. */
@Component
class KeyRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    KeyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the keys of a keyset known; what is known already stays as it is. */
    void adopt(Ring ring, Collection<Long> numbers, long primary) {
        jdbc.sql("""
                        insert into vault.key (ring, id, state, changed_at)
                        select :ring, id, case when id = :primary then 'primary' else 'retiring' end, :at
                          from unnest(:numbers::bigint[]) as id
                            on conflict do nothing
                        """)
                .param("ring", ring.code())
                .param("primary", primary)
                .param("at", Times.utc(clock.instant()))
                .param("numbers", Columns.of("int8", List.copyOf(numbers), it -> it))
                .update();
    }

    /** Entries from before there were numbers were made under the only key there was. */
    void numberOldEntries(long key) {
        for (String table : new String[] {"look_up", "trace"})
            jdbc.sql("update vault." + table + " set key = :key where key = 0")
                    .param("key", key)
                    .update();
    }

    void set(Ring ring, long id, String state) {
        jdbc.sql("""
                        insert into vault.key (ring, id, state, changed_at) values (:ring, :id, :state, :at)
                            on conflict (ring, id) do update set state = excluded.state, changed_at = excluded.changed_at
                        """)
                .param("ring", ring.code())
                .param("id", id)
                .param("state", state)
                .param("at", Times.utc(clock.instant()))
                .update();
    }

    /** Every other key of the ring that is not destroyed yet. */
    void setOthers(Ring ring, long id, String state) {
        jdbc.sql("""
                        update vault.key set state = :state, changed_at = :at
                         where ring = :ring and id <> :id and state <> 'destroyed'
                        """)
                .param("ring", ring.code())
                .param("id", id)
                .param("state", state)
                .param("at", Times.utc(clock.instant()))
                .update();
    }

    Map<Long, String> states(Ring ring) {
        var states = new TreeMap<Long, String>();
        jdbc.sql("select id, state from vault.key where ring = :ring")
                .param("ring", ring.code())
                .query(row -> {
                    states.put(row.getLong("id"), row.getString("state"));
                });
        return states;
    }

    /** Whether anybody's key is wrapped under this one, not counting those that are known not to open. */
    boolean wraps(long id) {
        return jdbc.sql("""
                        select exists (select from vault.person p
                                        where vault.key_of(p.wrapped_key) = :id
                                          and not exists (select from vault.damage d
                                                           where d.subject = p.subject and d.part = 'key'))
                        """).param("id", id).query(Boolean.class).single();
    }
}
