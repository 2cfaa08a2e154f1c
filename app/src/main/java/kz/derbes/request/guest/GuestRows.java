package kz.derbes.request.guest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Who asked without an account. */
@Component
class GuestRows {
    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(SubjectId subject, Instant at) {
        jdbc.sql("insert into request.guest (subject, since) values (:subject, :at)")
                .param("subject", subject.value())
                .param("at", Times.sql(at))
                .update();
    }

    /** Notes the first proof; false for somebody who has one, or is no guest. */
    boolean prove(SubjectId subject, Instant at) {
        return jdbc.sql("update request.guest set proven_at = :at where subject = :subject and proven_at is null")
                        .param("at", Times.sql(at))
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    boolean isGuest(SubjectId subject) {
        return jdbc.sql("select count(*) from request.guest where subject = :subject")
                        .param("subject", subject.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from request.guest where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    /** Those nobody proved in time, those whose consent has run out, and those whose requests are over long enough. */
    List<SubjectId> outlived(Instant unproven, Instant consented, Instant quiet, Set<SubjectId> spared, int limit) {
        return jdbc.sql("""
                        select g.subject from request.guest g
                         where g.subject <> all (:spared)
                           and ((g.proven_at is null and g.since < :unproven)
                             or g.since < :consented
                             or (g.since < :quiet
                                 and not exists (select from request.matter m
                                                  where m.subject = g.subject
                                                    and (m.ended_at is null or m.ended_at >= :quiet
                                                         or m.state not in ('closed', 'withdrawn')))))
                         order by g.since limit :limit
                        """)
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()))
                .param("unproven", Times.sql(unproven))
                .param("consented", Times.sql(consented))
                .param("quiet", Times.sql(quiet))
                .param("limit", limit)
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }
}
