package kz.derbes.vault.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many different people each actor has looked at within a slot. Whom, only keyed marks say, and not for long. */
@Component
class CrowdRows {
    private static final int SHARDS = 8;
    private static final AtomicInteger THREADS = new AtomicInteger();

    /** Writers side by side count in rows of their own, so that none waits for another's commit. */
    private static final ThreadLocal<Integer> SHARD = ThreadLocal.withInitial(() -> THREADS.getAndIncrement() % SHARDS);

    private final JdbcClient jdbc;

    CrowdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One actor's look at somebody. */
    record Glance(String actor, long mark) {}

    /** Adds looks and gives the number of people of each actor that has looked at somebody new. */
    Map<String, Integer> add(List<Glance> glances, Instant slot) {
        var people = new HashMap<String, Integer>();
        if (glances.isEmpty()) return people;
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
                .param("shard", SHARD.get())
                .param("actors", Arrays.of("text", glances, Glance::actor))
                .param("marks", Arrays.of("int8", glances, Glance::mark))
                .query(row -> {
                    people.put(row.getString(1), row.getInt(2));
                });
        return people;
    }

    /** Adds numbers of people and gives those of the slot. */
    Map<String, Integer> count(Map<String, Integer> more, Instant slot) {
        var people = new HashMap<String, Integer>();
        if (more.isEmpty()) return people;
        var actors = more.keySet().stream().sorted().toList();
        jdbc.sql("""
                        with counted as (
                             insert into vault.crowd as c (actor, slot, shard, people)
                             select actor, :slot::timestamptz, :shard, more
                               from unnest(:actors::text[], :more::int[]) as it (actor, more)
                              order by actor
                                 on conflict (actor, slot, shard) do update set people = c.people + excluded.people
                             returning actor, people)
                        select actor, people + coalesce((
                               select sum(o.people) from vault.crowd o
                                where o.actor = counted.actor and o.slot = :slot::timestamptz and o.shard <> :shard), 0)
                          from counted
                        """)
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .param("shard", SHARD.get())
                .param("actors", Arrays.of("text", actors, it -> it))
                .param("more", Arrays.of("int4", actors, more::get))
                .query(row -> {
                    people.put(row.getString(1), row.getInt(2));
                });
        return people;
    }

    long countBefore(Instant slot) {
        return jdbc.sql("""
                        select (select count(*) from vault.glance where slot < :slot)
                             + (select count(*) from vault.crowd where slot < :slot)
                        """)
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
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
}
