package kz.derbes.risk.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Tries of a day by tag and clock hour. */
@Component
class TallyRows {
    private static final SqlArrayValue KINDS = new SqlArrayValue("text", "person", "address", "device");
    private final JdbcClient jdbc;

    TallyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts tries, in one order so that nobody waits in a ring, and tells all counts by {@link Tallied#key}. */
    Map<String, Counts> count(LocalDate day, int hour, Collection<Tallied> all) {
        return jdbc
                .sql("""
                        with more as (
                            insert into risk.tally as t (day, occasion, tag, hour, kind, country, tries)
                            select :day, occasion, tag, :hour, kind, country, tries
                              from unnest(:occasions::text[], :tags::text[], :kinds::text[], :countries::text[], :tries::int[])
                                   as it (occasion, tag, kind, country, tries)
                             order by occasion, tag
                                on conflict (day, occasion, tag, hour) do update set tries = t.tries + excluded.tries
                            returning occasion, tag, tries, refused)
                        select m.occasion || ' ' || m.tag as key, m.tries + t.before as hour, m.tries + t.day as day,
                               m.refused + t.refused as refused
                          from more m cross join lateral (
                                select coalesce(sum(tries) filter (where hour = :hour - 1), 0) as before,
                                       coalesce(sum(tries), 0) as day, coalesce(sum(refused), 0) as refused
                                  from risk.tally
                                 where day = :day and occasion = m.occasion and tag = m.tag and hour <> :hour) t
                        """)
                .param("day", day)
                .param("hour", hour)
                .param("occasions", texts(all, it -> it.occasion().code()))
                .param("tags", texts(all, Tallied::tag))
                .param("kinds", texts(all, Tallied::kind))
                .param("countries", texts(all, Tallied::country))
                .param(
                        "tries",
                        new SqlArrayValue(
                                "int4", all.stream().map(Tallied::tries).toArray()))
                .query((row, number) -> Map.entry(
                        row.getString("key"), new Counts(row.getInt("hour"), row.getInt("day"), row.getInt("refused"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SqlArrayValue texts(Collection<Tallied> all, Function<Tallied, String> what) {
        return new SqlArrayValue("text", all.stream().map(what).toArray());
    }

    /** Counts a failure of what was tried today. */
    void refuse(Slot slot, Tags tags) {
        jdbc.sql("""
                        insert into risk.tally as t (day, occasion, tag, hour, kind, country, tries, refused)
                        select :day, :occasion, tag, :hour, kind, '', 0, 1
                          from unnest(:tags::text[], :kinds::text[]) as it (tag, kind) order by tag
                            on conflict (day, occasion, tag, hour) do update set refused = t.refused + 1
                        """)
                .param("day", slot.day())
                .param("hour", slot.hour())
                .param("occasion", slot.occasion().code())
                .param("tags", new SqlArrayValue("text", tags.person(), tags.address(), tags.device()))
                .param("kinds", KINDS)
                .update();
    }

    int remove(LocalDate day, String person) {
        return jdbc.sql("delete from risk.tally where day = :day and tag = :tag")
                .param("day", day)
                .param("tag", person)
                .update();
    }

    long countBefore(LocalDate day) {
        return jdbc.sql("select count(*) from risk.tally where day < :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    int removeBefore(LocalDate day) {
        return jdbc.sql("delete from risk.tally where day < :day")
                .param("day", day)
                .update();
    }
}
