package kz.derbes.vault.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many different people each actor has looked at within a slot. Whom, only keyed marks say, and not for long. */
@Component
class CrowdRows {
    private static final int SHARDS = 8;
    private final JdbcClient jdbc;

    CrowdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One actor's look at somebody. */
    record Glance(String actor, long mark) {}

    /** Adds looks and gives the number of people of each actor that has looked at somebody new. */
    Map<String, Integer> add(List<Glance> glances, Instant slot) {
        var people = new HashMap<String, Integer>();
        jdbc.sql("""
                        with fresh as (
                             insert into vault.glance (actor, slot, mark)
                             select distinct actor, :slot::timestamptz, mark
                               from unnest(:actors::text[], :marks::bigint[]) as it (actor, mark)
                              order by actor, mark
                                 on conflict do nothing
                             returning actor),
                        counted as (
                             insert into vault.crowd as c (actor, slot, shard, people)
                             select actor, :slot::timestamptz, :shard, count(*) from fresh group by actor order by actor
                                 on conflict (actor, slot, shard) do update set people = c.people + excluded.people
                             returning actor, people)
                        select actor, people + coalesce((
                               select sum(o.people) from vault.crowd o
                                where o.actor = counted.actor and o.slot = :slot::timestamptz and o.shard <> :shard), 0)
                          from counted
                        """)
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .param("shard", shard())
                .param("actors", Arrays.of("text", glances, Glance::actor))
                .param("marks", Arrays.of("int8", glances, Glance::mark))
                .query(row -> {
                    people.put(row.getString(1), row.getInt(2));
                });
        return people;
    }

    int removeBefore(Instant slot) {
        var before = slot.atOffset(ZoneOffset.UTC);
        return jdbc.sql("delete from vault.glance where slot < :slot")
                        .param("slot", before)
                        .update()
                + jdbc.sql("delete from vault.crowd where slot < :slot")
                        .param("slot", before)
                        .update();
    }

    /** Writers side by side count in rows of their own, so that none waits for another's commit. */
    private static int shard() {
        return (int) (Thread.currentThread().threadId() % SHARDS);
    }
}
