package kz.derbes.risk.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Notes a try and tells how many people came from its address today, itself included. */
    int meet(Slot slot, Tags tags, Instant at) {
        return jdbc.sql("""
                        with noted as (
                            insert into risk.met (day, occasion, address, person, device, met_at)
                            values (:day, :occasion, :address, :person, :device, :at)
                                on conflict (day, occasion, address, person)
                                do update set device = excluded.device, met_at = excluded.met_at
                            returning (xmax = 0) as fresh)
                        select (select count(*) filter (where fresh) from noted)
                               + (select count(*) from (select 1 from risk.met
                                   where day = :day and occasion = :occasion and address = :address limit :most) it)
                        """)
                .param("day", slot.day())
                .param("occasion", slot.occasion().code())
                .param("address", tags.address())
                .param("person", tags.person())
                .param("device", tags.device())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(Integer.class)
                .single();
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
