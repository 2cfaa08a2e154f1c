package kz.derbes.risk.signal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payments of a day by the tag of their address. */
@Component
class PayerRows {
    private final JdbcClient jdbc;

    PayerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a failure, many tries or several people; the most failures first. */
    List<Payer> unusual(LocalDate day, int most) {
        return jdbc.sql("""
                        with one as (
                            select tag, max(country) as country, sum(tries)::int as tries, sum(refused)::int as refused
                              from risk.tally where day = :day and occasion = 'payment' and kind = 'address'
                             group by tag),
                        met as (
                            select address, count(*)::int as people from risk.met
                             where day = :day and occasion = 'payment' group by address)
                        select tag, country, tries, refused, coalesce(people, 0) as people
                          from one left join met on met.address = one.tag
                         where refused > 0 or tries >= 5 or people >= 3
                         order by refused desc, tries desc, tag limit :most
                        """)
                .param("day", day)
                .param("most", most)
                .query((row, number) -> new Payer(
                        row.getString("tag"),
                        row.getString("country"),
                        row.getInt("tries"),
                        row.getInt("refused"),
                        row.getInt("people")))
                .list();
    }
}
