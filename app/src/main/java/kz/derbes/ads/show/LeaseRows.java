package kz.derbes.ads.show;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Shares of budgets that nodes have taken, and what was used. */
@Component
class LeaseRows {
    private static final long LARGEST = 10_000;
    private static final int PARTS = 4;
    /** Any number will do; it only has to be the same on every node. */
    private static final long LOCK = 7_201_019_001L;

    private final JdbcClient jdbc;

    LeaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is wanted for a campaign.
     *
     * @param allowed how much may have been used in all by now
     * @param daily the same of today
     */
    record Wish(UUID campaign, long allowed, long daily) {}

    record Granted(long id, UUID campaign, long amount) {}

    record Used(UUID campaign, long shown, long clicked, long shownToday, long clickedToday) {}

    /**
     * Takes a quarter of what is left for each, never more than is left after all that is used or taken by anybody.
     * One node at a time, until the transaction ends.
     */
    List<Granted> grant(List<Wish> wishes, LocalDate today, Instant now, Instant until) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
        return jdbc.sql("""
                        with wish as (select * from unnest(:campaigns::uuid[], :allowed::bigint[], :daily::bigint[])
                               as w (campaign, allowed, daily)),
                        room as (select w.campaign, least(
                               w.allowed - coalesce((select sum(shown) from ads.spent s where s.campaign = w.campaign), 0),
                               w.daily - coalesce((select shown from ads.spent s where s.campaign = w.campaign and s.day = :today), 0))
                             - coalesce((select sum(amount) from ads.lease l where l.campaign = w.campaign and l.until > :now), 0) as n
                          from wish w)
                        insert into ads.lease (campaign, amount, until)
                        select campaign, least((n + :parts - 1) / :parts, :largest)::bigint, :until from room where n > 0
                        returning id, campaign, amount
                        """)
                .param("campaigns", array("uuid", wishes, Wish::campaign))
                .param("allowed", array("int8", wishes, Wish::allowed))
                .param("daily", array("int8", wishes, Wish::daily))
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("parts", PARTS)
                .param("largest", LARGEST)
                .query((row, n) ->
                        new Granted(row.getLong("id"), row.getObject("campaign", UUID.class), row.getLong("amount")))
                .list();
    }

    /** What the campaigns have used; none is missing. */
    List<Used> used(Collection<UUID> campaigns, LocalDate today) {
        return jdbc.sql("""
                        select c.campaign, coalesce(sum(shown), 0) as shown, coalesce(sum(clicked), 0) as clicked,
                               coalesce(sum(shown) filter (where day = :today), 0) as shown_today,
                               coalesce(sum(clicked) filter (where day = :today), 0) as clicked_today
                          from unnest(:campaigns::uuid[]) as c (campaign) left join ads.spent s on s.campaign = c.campaign
                         group by c.campaign
                        """)
                .param("campaigns", new SqlArrayValue("uuid", campaigns.toArray()))
                .param("today", today)
                .query((row, n) -> new Used(
                        row.getObject("campaign", UUID.class),
                        row.getLong("shown"),
                        row.getLong("clicked"),
                        row.getLong("shown_today"),
                        row.getLong("clicked_today")))
                .list();
    }

    private static <T> SqlArrayValue array(String type, List<T> rows, Function<T, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
