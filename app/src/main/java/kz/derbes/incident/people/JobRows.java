package kz.derbes.incident.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.incident.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs. Whoever works on one holds its row, so the death of a node gives it back in the same moment. */
@Component
class JobRows {
    private static final String COLUMNS =
            "id, incident, kind, asked_at, asked_by, reached, done, trouble, ended_at from incident.job ";

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for a job; false while one of the kind is alive. */
    boolean ask(UUID incident, Job.Kind kind, String by, Instant at) {
        return jdbc.sql("""
                        insert into incident.job (id, incident, kind, asked_at, asked_by)
                        values (:id, :incident, :kind, :at, :by)
                            on conflict (incident, kind) where ended_at is null do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("incident", incident)
                        .param("kind", kind.code())
                        .param("at", Times.sql(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The next job that nobody holds and that does not rest, held to the end of the transaction. */
    Optional<Job> take(Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                         where ended_at is null and (rest_until is null or rest_until <= :now)
                         order by asked_at limit 1 for update skip locked
                        """)
                .param("now", Times.sql(now))
                .query(JobRows::read)
                .optional();
    }

    void advance(UUID id, UUID reached, long more) {
        jdbc.sql("update incident.job set reached = :reached, done = done + :more, trouble = null where id = :id")
                .param("reached", reached)
                .param("more", more)
                .param("id", id)
                .update();
    }

    void end(UUID id, long done, Instant at) {
        jdbc.sql("update incident.job set done = :done, trouble = null, ended_at = :at where id = :id")
                .param("done", done)
                .param("at", Times.sql(at))
                .param("id", id)
                .update();
    }

    void rest(UUID id, String trouble, Instant until) {
        jdbc.sql("update incident.job set trouble = :trouble, rest_until = :until where id = :id and ended_at is null")
                .param("trouble", trouble)
                .param("until", Times.sql(until))
                .param("id", id)
                .update();
    }

    /** The jobs of an incident, the newest first. */
    List<Job> of(UUID incident) {
        return jdbc.sql("select " + COLUMNS + "where incident = :incident order by asked_at desc, id")
                .param("incident", incident)
                .query(JobRows::read)
                .list();
    }

    private static Job read(ResultSet row, int n) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                Job.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                Times.read(row, "asked_at"),
                row.getString("asked_by"),
                row.getObject("reached", UUID.class),
                row.getLong("done"),
                row.getString("trouble"),
                Times.readOrNull(row, "ended_at"));
    }
}
