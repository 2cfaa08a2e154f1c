package kz.derbes.vault;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Random bytes, one row a day, of which the keys of days are made. */
@Component
class DayKeyRows {
    private final JdbcClient jdbc;

    DayKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row of the day; this one when there was none. */
    DayKey keep(DayKey fresh) {
        jdbc.sql("insert into vault.day_key (day, key, salt) values (:day, :key, :salt) on conflict do nothing")
                .param("day", fresh.day())
                .param("key", fresh.number())
                .param("salt", fresh.salt())
                .update();
        return find(fresh.day()).orElseThrow();
    }

    Optional<DayKey> find(LocalDate day) {
        return jdbc.sql("select day, key, salt from vault.day_key where day = :day")
                .param("day", day)
                .query((row, n) -> new DayKey(day, row.getLong("key"), row.getBytes("salt")))
                .optional();
    }

    int deleteBefore(LocalDate day) {
        return jdbc.sql("delete from vault.day_key where day < :day")
                .param("day", day)
                .update();
    }
}
