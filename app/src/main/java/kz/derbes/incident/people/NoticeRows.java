package kz.derbes.incident.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.incident.Times;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The notices. */
@Component
class NoticeRows {
    private static final UUID FIRST = new UUID(0, 0);
    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the people who have a notice of the incident already. */
    Set<SubjectId> told(UUID incident, List<SubjectId> people) {
        var told = new HashSet<SubjectId>();
        jdbc.sql("select subject from incident.notice where incident = :incident and subject = any (:people)")
                .param("incident", incident)
                .param("people", column("uuid", people, SubjectId::value))
                .query(row -> {
                    told.add(new SubjectId(row.getObject("subject", UUID.class)));
                });
        return told;
    }

    /** Adds notices; a second one for a person is an error, and the whole batch with its letters is undone. */
    void add(UUID incident, List<Notice> notices, Instant at) {
        jdbc.sql("""
                        insert into incident.notice (incident, subject, fields, state, letter, made_at)
                        select :incident, subject, fields, state, letter, :at::timestamptz
                          from unnest(:subjects::uuid[], :fields::int[], :states::text[], :letters::uuid[])
                               as it (subject, fields, state, letter)
                        """)
                .param("incident", incident)
                .param("at", Times.sql(at))
                .param("subjects", column("uuid", notices, it -> it.subject().value()))
                .param("fields", column("int4", notices, Notice::fields))
                .param("states", column("text", notices, it -> it.state().code()))
                .param("letters", column("uuid", notices, Notice::letter))
                .update();
    }

    /** Announcements whose letter is not known to have arrived, in the order of incident and person. */
    List<Unsettled> unsettled(Unsettled after, int limit) {
        return jdbc.sql("""
                        select incident, subject, letter, state, reason from incident.notice
                         where state in ('waiting', 'failed') and (incident, subject) > (:incident, :subject)
                         order by incident, subject limit :limit
                        """)
                .param("incident", after.incident())
                .param("subject", after.subject().value())
                .param("limit", limit)
                .query((row, n) -> new Unsettled(
                        row.getObject("incident", UUID.class),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getObject("letter", UUID.class),
                        row.getString("state"),
                        row.getString("reason")))
                .list();
    }

    /** A notice whose letter is under way. */
    record Unsettled(
            UUID incident,
            SubjectId subject,
            UUID letter,
            String state,
            @Nullable String reason) {
        static final Unsettled BEGINNING = new Unsettled(FIRST, new SubjectId(FIRST), FIRST, "", null);
    }

    void settle(List<Unsettled> all, Instant at) {
        jdbc.sql("""
                        update incident.notice n
                           set state = it.state, reason = it.reason,
                               settled_at = case when it.state = 'waiting' then null else :at::timestamptz end
                          from unnest(:incidents::uuid[], :subjects::uuid[], :states::text[], :reasons::text[])
                               as it (incident, subject, state, reason)
                         where n.incident = it.incident and n.subject = it.subject
                        """)
                .param("at", Times.sql(at))
                .param("incidents", column("uuid", all, Unsettled::incident))
                .param("subjects", column("uuid", all, it -> it.subject().value()))
                .param("states", column("text", all, Unsettled::state))
                .param("reasons", column("text", all, Unsettled::reason))
                .update();
    }

    List<Delivery> counts(UUID incident) {
        return jdbc.sql("""
                        select state, coalesce(reason, '') as reason, count(*) as people from incident.notice
                         where incident = :incident group by 1, 2 order by 1, 2
                        """)
                .param("incident", incident)
                .query((row, n) -> new Delivery(row.getString("state"), row.getString("reason"), row.getLong("people")))
                .list();
    }

    /** The incidents a person was told of, the newest first; drills are told to nobody. */
    List<Mine> of(SubjectId subject) {
        return jdbc.sql("""
                        select i.id, i.number, i.kind, i.detected_at, n.made_at, n.fields
                          from incident.notice n join incident.incident i on i.id = n.incident
                         where n.subject = :subject and not i.drill and i.kind is not null
                         order by n.made_at desc, i.number desc
                        """)
                .param("subject", subject.value())
                .query(NoticeRows::mine)
                .list();
    }

    /** An incident as one affected person sees it. */
    record Mine(UUID incident, long number, String kind, Instant detectedAt, Instant madeAt, int fields) {}

    private static Mine mine(ResultSet row, int n) throws SQLException {
        return new Mine(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("kind"),
                Times.read(row, "detected_at"),
                Times.read(row, "made_at"),
                row.getInt("fields"));
    }

    private static <T> SqlArrayValue column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
