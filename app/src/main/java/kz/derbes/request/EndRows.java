package kz.derbes.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The end of requests: what is answered long enough, and what has outlived its time as evidence. */
@Component
class EndRows {
    private static final String ENDED = """

              from request.matter m
             where m.ended_at < :before and m.state in ('closed', 'withdrawn') and m.subject <> all (:spared)
            """;
    private final JdbcClient jdbc;

    EndRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answered and undisputed since before that instant. */
    List<Matter> quietSince(Instant before, int limit) {
        return jdbc.sql(MatterColumns.SELECT + """
                        where state in ('answered', 'refused') and not disputed and ended_at < :before
                        order by ended_at limit :limit for update skip locked
                        """)
                .param("before", Times.sql(before))
                .param("limit", limit)
                .query(MatterColumns::read)
                .list();
    }

    /** A request and one of its texts, which may be none. */
    record Outlived(SubjectId subject, UUID request, Set<UUID> texts) {}

    /** Those that are over since before that instant. */
    List<Outlived> endedBefore(Instant before, Set<SubjectId> spared, int limit) {
        return jdbc.sql("""
                        select m.subject, m.id,
                               array(select text from request.message x where x.subject = m.subject and x.request = m.id) as texts
                        """ + ENDED + " order by m.ended_at limit :limit")
                .param("before", Times.sql(before))
                .param("spared", numbers(spared))
                .param("limit", limit)
                .query(EndRows::outlived)
                .list();
    }

    long countEndedBefore(Instant before, Set<SubjectId> spared) {
        return jdbc.sql("select count(*)" + ENDED)
                .param("before", Times.sql(before))
                .param("spared", numbers(spared))
                .query(Long.class)
                .single();
    }

    int remove(SubjectId subject, UUID request) {
        for (var table : List.of("message", "step"))
            jdbc.sql("delete from request." + table + " where subject = :subject and request = :request")
                    .param("subject", subject.value())
                    .param("request", request)
                    .update();
        return jdbc.sql("delete from request.matter where subject = :subject and id = :request")
                .param("subject", subject.value())
                .param("request", request)
                .update();
    }

    /** The last end of a request of the person. */
    Instant lastEnd(SubjectId subject) {
        return jdbc.sql("select max(ended_at) as ended_at from request.matter where subject = :subject")
                .param("subject", subject.value())
                .query((row, n) -> Times.read(row, "ended_at"))
                .single();
    }

    /** Takes the numbers of texts away that are gone with their key; how many requests stay is the answer. */
    int keepWithoutTexts(SubjectId subject) {
        jdbc.sql("delete from request.message where subject = :subject")
                .param("subject", subject.value())
                .update();
        return jdbc.sql("select count(*) from request.matter where subject = :subject")
                .param("subject", subject.value())
                .query(Integer.class)
                .single();
    }

    private static Outlived outlived(ResultSet row, int number) throws SQLException {
        return new Outlived(
                new SubjectId(row.getObject("subject", UUID.class)), row.getObject("id", UUID.class), Set.of((UUID[])
                        row.getArray("texts").getArray()));
    }

    private static SqlArrayValue numbers(Set<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}
