package kz.derbes.risk.signal;

import java.time.LocalDate;
import java.util.Map;
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

    /** Counts one more of each tag, in one order so that nobody waits in a ring, and tells all counts by tag. */
    Map<String, Counts> count(Slot slot, Tags tags, String country) {
        return statement("""
                        with more as (
                            insert into risk.tally as t (day, occasion, tag, hour, kind, country, tries)
                            select :day, :occasion, tag, :hour, kind, :country, 1
                              from unnest(:tags::text[], :kinds::text[]) as it (tag, kind) order by tag
                                on conflict (day, occasion, tag, hour) do update set tries = t.tries + 1
                            returning tag, tries, refused)
                        select m.tag, m.tries + coalesce(sum(t.tries) filter (where t.hour = :hour - 1), 0) as hour,
                               m.tries + coalesce(sum(t.tries) filter (where t.hour <> :hour), 0) as day,
                               m.refused + coalesce(sum(t.refused) filter (where t.hour <> :hour), 0) as refused
                          from more m
                          left join risk.tally t on t.day = :day and t.occasion = :occasion and t.tag = m.tag
                         group by m.tag, m.tries, m.refused
                        """, slot, tags)
                .param("country", country)
                .query((row, number) -> Map.entry(
                        row.getString("tag"), new Counts(row.getInt("hour"), row.getInt("day"), row.getInt("refused"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts a failure of what was tried today. */
    void refuse(Slot slot, Tags tags) {
        statement("""
                        insert into risk.tally as t (day, occasion, tag, hour, kind, country, tries, refused)
                        select :day, :occasion, tag, :hour, kind, '', 0, 1
                          from unnest(:tags::text[], :kinds::text[]) as it (tag, kind) order by tag
                            on conflict (day, occasion, tag, hour) do update set refused = t.refused + 1
                        """, slot, tags).update();
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

    private JdbcClient.StatementSpec statement(String sql, Slot slot, Tags tags) {
        return jdbc.sql(sql)
                .param("day", slot.day())
                .param("hour", slot.hour())
                .param("occasion", slot.occasion().code())
                .param("tags", new SqlArrayValue("text", tags.person(), tags.address(), tags.device()))
                .param("kinds", KINDS);
    }
}
