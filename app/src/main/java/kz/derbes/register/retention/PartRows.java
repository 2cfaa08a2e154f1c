package kz.derbes.register.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a sweep did, room by room. */
@Component
class PartRows {
    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what is due before anything goes; what stands there from a sweep that was cut off is kept. */
    void begin(UUID sweep, String room, @Nullable Long due) {
        jdbc.sql("""
                        insert into register.sweep_part (sweep, room, due) values (:sweep, :room, :due)
                            on conflict do nothing
                        """)
                .param("sweep", sweep)
                .param("room", room)
                .param("due", due)
                .update();
    }

    /** What was due when the room was begun. */
    Optional<Long> due(UUID sweep, String room) {
        return jdbc.sql("select due from register.sweep_part where sweep = :sweep and room = :room and due is not null")
                .param("sweep", sweep)
                .param("room", room)
                .query(Long.class)
                .optional();
    }

    /** False when somebody else finished it. */
    boolean finish(Sweep.Part it) {
        return jdbc.sql("""
                        update register.sweep_part
                           set gone = :gone, left_over = :left, failure = :failure, finished_at = :at
                         where sweep = :sweep and room = :room and finished_at is null
                        """)
                        .param("gone", it.gone())
                        .param("left", it.leftOver())
                        .param("failure", it.failure())
                        .param("at", it.finishedAt().atOffset(ZoneOffset.UTC))
                        .param("sweep", it.sweep())
                        .param("room", it.room())
                        .update()
                == 1;
    }

    List<Sweep.Part> finished(UUID sweep) {
        return jdbc.sql("""
                        select * from register.sweep_part where sweep = :sweep and finished_at is not null order by room
                        """)
                .param("sweep", sweep)
                .query((row, n) -> new Sweep.Part(
                        sweep,
                        row.getString("room"),
                        row.getObject("due", Long.class),
                        row.getLong("gone"),
                        row.getObject("left_over", Long.class),
                        row.getString("failure"),
                        instant(row.getObject("finished_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
