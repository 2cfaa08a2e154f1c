package kz.derbes.ads.show;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.ads.core.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Sums of what was shown; of one showing only a random number stays, until its window is over. */
@Component
class AdCountRows {
    private final JdbcClient jdbc;

    AdCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks them as used and returns those that were not before, by nonce and event. */
    Set<String> use(List<Tell> tells) {
        var sorted = tells.stream()
                .sorted(java.util.Comparator.comparing(AdCountRows::mark))
                .toList();
        return new HashSet<>(jdbc.sql("""
                        insert into ads.used (nonce, event, until)
                        select * from unnest(:nonces::uuid[], :events::text[], :untils::timestamptz[])
                        on conflict do nothing returning nonce || ' ' || event
                        """)
                .param("nonces", array("uuid", sorted, it -> it.ticket().nonce()))
                .param("events", array("text", sorted, it -> it.event().code()))
                .param(
                        "untils",
                        array(
                                "timestamptz",
                                sorted,
                                it -> at(it.ticket().at().plus(it.event().window()))))
                .query(String.class)
                .list());
    }

    static String mark(Tell it) {
        return it.ticket().nonce() + " " + it.event().code();
    }

    boolean isUsed(UUID nonce, Event event) {
        return jdbc.sql("select exists (select from ads.used where nonce = :nonce and event = :event)")
                .param("nonce", nonce)
                .param("event", event.code())
                .query(Boolean.class)
                .single();
    }

    /** Adds them to the sums, to what is spent, and gives views back to the shares they were taken from. */
    void count(List<Tell> tells, Instant now) {
        var hour = now.truncatedTo(ChronoUnit.HOURS);
        var sums = new TreeMap<List<String>, Long>(java.util.Comparator.comparing(List::toString));
        var leases = new TreeMap<Long, Long>();
        for (var it : tells) {
            var ticket = it.ticket();
            sums.merge(
                    List.of(
                            ticket.campaign().toString(),
                            ticket.creative().toString(),
                            ticket.placement(),
                            it.event().code()),
                    1L,
                    Long::sum);
            if (it.event() == Event.IMPRESSION && ticket.lease() > 0) leases.merge(ticket.lease(), 1L, Long::sum);
        }
        addSums(sums, hour);
        addSpent(tells, LocalDate.ofInstant(now, Hours.ZONE));
        if (!leases.isEmpty()) giveBack(leases);
    }

    private void addSums(SortedMap<List<String>, Long> sums, Instant hour) {
        var keys = new ArrayList<>(sums.keySet());
        jdbc.sql("""
                        insert into ads.count as c (campaign, creative, placement, hour, event, n)
                        select k.campaign, k.creative, k.placement, :hour, k.event, k.n
                          from unnest(:campaigns::uuid[], :creatives::uuid[], :placements::text[], :events::text[], :ns::bigint[])
                            as k (campaign, creative, placement, event, n)
                        on conflict (campaign, creative, placement, hour, event) do update set n = c.n + excluded.n
                        """)
                .param("hour", at(hour))
                .param("campaigns", array("uuid", keys, it -> UUID.fromString(it.get(0))))
                .param("creatives", array("uuid", keys, it -> UUID.fromString(it.get(1))))
                .param("placements", array("text", keys, it -> it.get(2)))
                .param("events", array("text", keys, it -> it.get(3)))
                .param("ns", new SqlArrayValue("int8", sums.values().toArray()))
                .update();
    }

    private void addSpent(List<Tell> tells, LocalDate day) {
        var shown = new TreeMap<UUID, Long>();
        var clicked = new TreeMap<UUID, Long>();
        for (var it : tells) {
            boolean view = it.event() == Event.IMPRESSION;
            boolean click = it.event() == Event.CLICK;
            if (!view && !click) continue;
            shown.merge(it.ticket().campaign(), view ? 1L : 0L, Long::sum);
            clicked.merge(it.ticket().campaign(), click ? 1L : 0L, Long::sum);
        }
        if (shown.isEmpty()) return;
        jdbc.sql("""
                        insert into ads.spent as s (campaign, day, shown, clicked)
                        select k.campaign, :day, k.shown, k.clicked
                          from unnest(:campaigns::uuid[], :shown::bigint[], :clicked::bigint[]) as k (campaign, shown, clicked)
                        on conflict (campaign, day) do update set shown = s.shown + excluded.shown, clicked = s.clicked + excluded.clicked
                        """)
                .param("day", day)
                .param("campaigns", new SqlArrayValue("uuid", shown.keySet().toArray()))
                .param("shown", new SqlArrayValue("int8", shown.values().toArray()))
                .param("clicked", new SqlArrayValue("int8", clicked.values().toArray()))
                .update();
    }

    /** Takes so many off each share: they were counted or will never be shown. */
    void giveBack(Map<Long, Long> leases) {
        var sorted = new TreeMap<>(leases);
        jdbc.sql("""
                        update ads.lease l set amount = greatest(0, l.amount - k.n)
                          from unnest(:ids::bigint[], :ns::bigint[]) as k (id, n) where l.id = k.id
                        """)
                .param("ids", new SqlArrayValue("int8", sorted.keySet().toArray()))
                .param("ns", new SqlArrayValue("int8", sorted.values().toArray()))
                .update();
    }

    void addRefused(LocalDate day, Map<Refusal, Long> counts) {
        var keys = counts.keySet().stream().sorted().toList();
        jdbc.sql("""
                        insert into ads.refused as r (day, event, reason, n)
                        select :day, k.event, k.reason, k.n from unnest(:events::text[], :reasons::text[], :ns::bigint[]) as k (event, reason, n)
                        on conflict (day, event, reason) do update set n = r.n + excluded.n
                        """)
                .param("day", day)
                .param("events", array("text", keys, it -> it.event().code()))
                .param("reasons", array("text", keys, it -> it.reason().code()))
                .param("ns", array("int8", keys, it -> counts.getOrDefault(it, 0L)))
                .update();
    }

    /** Forgets what can no longer be used, and returns how many rows went. */
    int clean(Instant now) {
        int used = jdbc.sql("delete from ads.used where until < :now")
                .param("now", at(now))
                .update();
        return used
                + jdbc.sql("delete from ads.lease where until < :now")
                        .param("now", at(now))
                        .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> SqlArrayValue array(String type, List<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    /** One kind of what was not counted. */
    record Refusal(Event event, Invalid reason) implements Comparable<Refusal> {
        @Override
        public int compareTo(Refusal other) {
            int first = event.compareTo(other.event);
            return first != 0 ? first : reason.compareTo(other.reason);
        }
    }
}
