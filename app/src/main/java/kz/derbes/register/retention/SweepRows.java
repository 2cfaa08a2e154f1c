package kz.derbes.register.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sweeps, the newest first. */
@Component
class SweepRows {
    private static final String SELECT = "select * from register.sweep ";
    private final JdbcClient jdbc;

    SweepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, Instant at, @Nullable String askedBy) {
        jdbc.sql("insert into register.sweep (id, started_at, asked_by) values (:id, :at, :asked)")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("asked", askedBy)
                .update();
    }

    /** Closes a sweep with the sums of its parts. */
    void finish(UUID id, Instant at) {
        jdbc.sql("""
                        update register.sweep s
                           set finished_at = :at, gone = p.gone, left_over = p.left_over, failed = p.failed
                          from (select coalesce(sum(gone), 0) as gone, coalesce(sum(left_over), 0) as left_over,
                                       count(failure)::int as failed
                                  from register.sweep_part where sweep = :id) p
                         where s.id = :id and s.finished_at is null
                        """).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    /** The one that runs, or was cut off. */
    Optional<Sweep> unfinished() {
        return jdbc.sql(SELECT + "where finished_at is null")
                .query(SweepRows::sweep)
                .optional();
    }

    Optional<Sweep> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(SweepRows::sweep)
                .optional();
    }

    Optional<Sweep> lastFinished() {
        return jdbc.sql(SELECT + "where finished_at is not null order by started_at desc limit 1")
                .query(SweepRows::sweep)
                .optional();
    }

    List<Sweep> newest(int limit, int offset) {
        return jdbc.sql(SELECT + "order by started_at desc, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(SweepRows::sweep)
                .list();
    }

    /** Lets go of sweeps that did nothing and found nothing, when they are old. */
    int dropQuietBefore(Instant before) {
        return jdbc.sql("""
                        delete from register.sweep
                         where finished_at < :before and gone = 0 and left_over = 0 and failed = 0
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    private static Sweep sweep(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Sweep(
                row.getObject("id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by"),
                finished == null ? null : finished.toInstant(),
                row.getLong("gone"),
                row.getLong("left_over"),
                row.getInt("failed"));
    }
}
