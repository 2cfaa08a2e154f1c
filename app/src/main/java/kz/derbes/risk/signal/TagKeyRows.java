package kz.derbes.risk.signal;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The random half of the key of a day, the same on all nodes. */
@Component
class TagKeyRows {
    private final JdbcClient jdbc;

    TagKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The half of that day; the given one where there was none. */
    String keep(LocalDate day, String half) {
        jdbc.sql("insert into risk.day_key (day, half) values (:day, :half) on conflict (day) do nothing")
                .param("day", day)
                .param("half", half)
                .update();
        return find(day).orElseThrow();
    }

    Optional<String> find(LocalDate day) {
        return jdbc.sql("select half from risk.day_key where day = :day")
                .param("day", day)
                .query(String.class)
                .optional();
    }

    int removeBefore(LocalDate day) {
        return jdbc.sql("delete from risk.day_key where day < :day")
                .param("day", day)
                .update();
    }
}
