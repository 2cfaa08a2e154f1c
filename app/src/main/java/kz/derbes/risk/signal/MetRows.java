package kz.derbes.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.derbes.risk.Occasion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Which tags of a day met: how many people came from one address, and where a person's last try came from. */
@Component
class MetRows {
    /** People are counted no further. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    MetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person at one address, by their tags. */
    record Meeting(Occasion occasion, Tags tags) {
        String key() {
            return address() + " " + tags.person();
        }

        /** Names the address among those of its day. */
        String address() {
            return Tallied.key(occasion, tags.address());
        }
    }

    /** Notes tries, one of each key, and tells how many people came from each address today, themselves included. */
    Map<String, Integer> meet(LocalDate day, Instant at, Collection<Meeting> all) {
        return jdbc
                .sql("""
                        with noted as (
                            insert into risk.met (day, occasion, address, person, device, met_at)
                            select :day, occasion, address, person, device, :at
                              from unnest(:occasions::text[], :addresses::text[], :persons::text[], :devices::text[])
                                   as it (occasion, address, person, device)
                             order by occasion, address, person
                                on conflict (day, occasion, address, person)
                                do update set device = excluded.device, met_at = excluded.met_at
                            returning occasion, address, (xmax = 0) as fresh)
                        select n.occasion || ' ' || n.address as key,
                               count(*) filter (where n.fresh)
                               + (select count(*) from (select 1 from risk.met
                                   where day = :day and occasion = n.occasion and address = n.address limit :most) it)
                                 as people
                          from noted n group by n.occasion, n.address
                        """)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("occasions", texts(all, it -> it.occasion().code()))
                .param("addresses", texts(all, it -> it.tags().address()))
                .param("persons", texts(all, it -> it.tags().person()))
                .param("devices", texts(all, it -> it.tags().device()))
                .param("most", MOST)
                .query((row, number) -> Map.entry(row.getString("key"), row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SqlArrayValue texts(Collection<Meeting> all, Function<Meeting, String> what) {
        return new SqlArrayValue("text", all.stream().map(what).toArray());
    }

    /** The tags of this person's last try today; empty when there was none. */
    Optional<Tags> last(Slot slot, String person) {
        return jdbc.sql("""
                        select person, address, device from risk.met
                         where day = :day and person = :person and occasion = :occasion order by met_at desc limit 1
                        """)
                .param("day", slot.day())
                .param("person", person)
                .param("occasion", slot.occasion().code())
                .query(Tags.class)
                .optional();
    }

    int remove(LocalDate day, String person) {
        return jdbc.sql("delete from risk.met where day = :day and person = :person")
                .param("day", day)
                .param("person", person)
                .update();
    }

    long countBefore(LocalDate day) {
        return jdbc.sql("select count(*) from risk.met where day < :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    int removeBefore(LocalDate day) {
        return jdbc.sql("delete from risk.met where day < :day")
                .param("day", day)
                .update();
    }
}
