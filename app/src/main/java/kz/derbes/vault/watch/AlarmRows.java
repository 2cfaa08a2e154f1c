package kz.derbes.vault.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarms; one actor raises one of a kind in a slot. */
@Component
class AlarmRows {
    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an alarm; false when this actor has raised one of the kind in the slot. */
    boolean add(UUID id, Alarm.Kind kind, Actor actor, Instant slot, Instant at) {
        return jdbc.sql("""
                        insert into vault.alarm (id, kind, actor, slot, raised_at)
                        values (:id, :kind, :actor, :slot, :at)
                            on conflict (kind, actor, slot) do nothing
                        """)
                        .param("id", id)
                        .param("kind", kind.code())
                        .param("actor", actor.toString())
                        .param("slot", slot.atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Open ones first, then newest first. */
    List<Alarm> list(int most, int offset) {
        return jdbc.sql("""
                        select id, kind, actor, raised_at, dismissal, closed_at, closed_by from vault.alarm
                         order by closed_at is not null, raised_at desc, id limit :most offset :offset
                        """)
                .param("most", most)
                .param("offset", offset)
                .query(AlarmRows::alarm)
                .list();
    }

    /** Open ones, the eldest first. */
    List<Alarm> open(int most) {
        return jdbc.sql("""
                        select id, kind, actor, raised_at, dismissal, closed_at, closed_by from vault.alarm
                         where closed_at is null order by raised_at, id limit :most
                        """).param("most", most).query(AlarmRows::alarm).list();
    }

    Optional<Alarm> look(UUID id) {
        return jdbc.sql("""
                        select id, kind, actor, raised_at, dismissal, closed_at, closed_by from vault.alarm where id = :id
                        """).param("id", id).query(AlarmRows::alarm).optional();
    }

    Optional<Alarm> find(UUID id) {
        return jdbc.sql("""
                        select id, kind, actor, raised_at, dismissal, closed_at, closed_by from vault.alarm
                         where id = :id for update
                        """).param("id", id).query(AlarmRows::alarm).optional();
    }

    void close(UUID id, Alarm.Dismissal dismissal, Actor by, Instant at) {
        jdbc.sql("""
                        update vault.alarm set dismissal = :dismissal, closed_by = :by, closed_at = :at
                         where id = :id and closed_at is null
                        """)
                .param("id", id)
                .param("dismissal", dismissal.code())
                .param("by", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int countOpen() {
        return jdbc.sql("select count(*) from vault.alarm where closed_at is null")
                .query(Integer.class)
                .single();
    }

    long countClosedBefore(Instant instant) {
        return jdbc.sql("select count(*) from vault.alarm where closed_at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int removeClosedBefore(Instant instant) {
        return jdbc.sql("delete from vault.alarm where closed_at < :instant")
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Alarm alarm(ResultSet row, int number) throws SQLException {
        String dismissal = row.getString("dismissal");
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Alarm(
                row.getObject("id", UUID.class),
                Alarm.Kind.of(row.getString("kind")),
                row.getString("actor"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                dismissal == null ? null : Alarm.Dismissal.of(dismissal).orElseThrow(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"));
    }
}
