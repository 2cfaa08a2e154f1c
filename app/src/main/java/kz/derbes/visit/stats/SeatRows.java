package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.List;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Seats.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names, and which of them are told apart on which day. */
@Component
class SeatRows {
    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seat> of(LocalDate day) {
        return jdbc.sql("""
                        select id, dim, value, filters
                          from visit.stat_seat join visit.stat_name on id = v
                         where day = :day
                        """)
                .param("day", day)
                .query((row, n) -> new Seat(
                        row.getInt("id"),
                        Dimension.of(row.getInt("dim")),
                        row.getString("value"),
                        row.getBoolean("filters")))
                .list();
    }

    /** The number of a name, which is given one when it has none. */
    int number(Dimension dimension, String value) {
        jdbc.sql("insert into visit.stat_name (dim, value) values (:dim, :value) on conflict do nothing")
                .param("dim", dimension.number())
                .param("value", value)
                .update();
        return jdbc.sql("select id from visit.stat_name where dim = :dim and value = :value")
                .param("dim", dimension.number())
                .param("value", value)
                .query(Integer.class)
                .single();
    }

    void seat(LocalDate day, int number, boolean filters) {
        jdbc.sql("insert into visit.stat_seat (day, v, filters) values (:day, :number, :filters)")
                .param("day", day)
                .param("number", number)
                .param("filters", filters)
                .update();
    }

    /** The values of a dimension that had most visits on a day, most first. */
    List<String> strongest(Dimension dimension, LocalDate day, int most) {
        return jdbc.sql("""
                        select value
                          from visit.stat_cell join visit.stat_name on id = v
                         where f = 0 and stat_cell.dim = :dim and day = :day and value <> :rest
                         order by visits desc, value
                         limit :most
                        """)
                .param("dim", dimension.number())
                .param("day", day)
                .param("rest", DaySeats.REST)
                .param("most", most)
                .query((row, n) -> row.getString("value"))
                .list();
    }
}
