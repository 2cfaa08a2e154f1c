package kz.derbes.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The incidents. */
@Component
class IncidentRows {
    private static final String SELECT = """
            select id, number, source, origin, kind, drill, state, detected_at, registered_at, authority_due, subjects_due,
                   authority_told_at, subjects_told_at, ended_at, dismissal, dismissal_by
              from incident.incident
            """;

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('incident.number')").query(Long.class).single();
    }

    /** Adds it; false when it, or another of the same origin, is there. */
    boolean add(Incident it) {
        var kind = it.kind();
        return jdbc.sql("""
                        insert into incident.incident (id, number, source, origin, kind, drill, state, detected_at,
                                    registered_at, authority_due, subjects_due)
                        values (:id, :number, :source, :origin, :kind, :drill, :state, :detected,
                                :registered, :authority, :subjects)
                            on conflict do nothing
                        """)
                        .param("id", it.id())
                        .param("number", it.number())
                        .param("source", it.source().code())
                        .param("origin", it.origin())
                        .param("kind", kind == null ? null : kind.code())
                        .param("drill", it.drill())
                        .param("state", it.state().code())
                        .param("detected", Times.sql(it.detectedAt()))
                        .param("registered", Times.sql(it.registeredAt()))
                        .param("authority", Times.sql(it.due().authority()))
                        .param("subjects", Times.sql(it.due().subjects()))
                        .update()
                == 1;
    }

    /** Numbers begin behind this one. */
    void passNumber(long number) {
        jdbc.sql("select setval('incident.number', greatest(:number, (select last_value from incident.number)))")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    Optional<Incident> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(IncidentRows::read)
                .optional();
    }

    /** The incident, and nobody else changes it until the transaction ends. */
    Optional<Incident> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for no key update")
                .param("id", id)
                .query(IncidentRows::read)
                .optional();
    }

    /** Those in one of the states, the newest first. */
    List<Incident> list(List<State> states, int limit, int offset) {
        return jdbc.sql(
                        SELECT
                                + "where state = any (:states) order by detected_at desc, number desc limit :limit offset :offset")
                .param("states", codes(states))
                .param("limit", limit)
                .param("offset", offset)
                .query(IncidentRows::read)
                .list();
    }

    /** Those that are not ended, the next to fall due first. */
    List<Incident> running() {
        return jdbc.sql(SELECT + "where ended_at is null order by authority_due, number")
                .query(IncidentRows::read)
                .list();
    }

    long count(List<State> states) {
        return jdbc.sql("select count(*) from incident.incident where state = any (:states)")
                .param("states", codes(states))
                .query(Long.class)
                .single();
    }

    void open(UUID id, Kind kind) {
        jdbc.sql("""
                        update incident.incident set state = 'open', kind = :kind, dismissal = null, dismissal_by = null
                         where id = :id
                        """).param("kind", kind.code()).param("id", id).update();
    }

    void askDismissal(UUID id, UUID approval, String by) {
        jdbc.sql("update incident.incident set dismissal = :approval, dismissal_by = :by where id = :id")
                .param("approval", approval)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void end(UUID id, State state, Instant at) {
        jdbc.sql("update incident.incident set state = :state, ended_at = :at where id = :id")
                .param("state", state.code())
                .param("at", Times.sql(at))
                .param("id", id)
                .update();
    }

    /** Stops the clock of the authority, or of the people, once. */
    void told(UUID id, boolean authority, Instant at) {
        String column = authority ? "authority_told_at" : "subjects_told_at";
        jdbc.sql("update incident.incident set %1$s = coalesce(%1$s, :at) where id = :id".formatted(column))
                .param("at", Times.sql(at))
                .param("id", id)
                .update();
    }

    private static SqlArrayValue codes(List<State> states) {
        return new SqlArrayValue("text", states.stream().map(State::code).toArray());
    }

    private static Incident read(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        return new Incident(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Source.valueOf(upper(row, "source")),
                row.getObject("origin", UUID.class),
                kind == null ? null : Kind.of(kind).orElseThrow(),
                row.getBoolean("drill"),
                State.valueOf(upper(row, "state")),
                Times.read(row, "detected_at"),
                Times.read(row, "registered_at"),
                new Clocks.Due(Times.read(row, "authority_due"), Times.read(row, "subjects_due")),
                Times.readOrNull(row, "authority_told_at"),
                Times.readOrNull(row, "subjects_told_at"),
                Times.readOrNull(row, "ended_at"),
                row.getObject("dismissal", UUID.class),
                row.getString("dismissal_by"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(java.util.Locale.ROOT);
    }
}
