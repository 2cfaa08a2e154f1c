package kz.derbes.vault;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What does not open, by subject and part. */
@Component
class DamageRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    DamageRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes it; false when it was known, or the person is gone. */
    boolean add(DamagedException it) {
        return jdbc.sql("""
                        insert into vault.damage (subject, part, code, found_at)
                        select subject, :part, :code, :at from vault.person where subject = :subject
                            on conflict (subject, part) do nothing
                        """)
                        .param("subject", it.subject().value())
                        .param("part", it.part())
                        .param("code", it.damage().code())
                        .param("at", Times.utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes back what was noted about these persons and is whole now. */
    void keepOnly(List<DamagedException> found, List<SubjectId> of) {
        jdbc.sql("""
                        delete from vault.damage d
                         where d.subject = any (:of)
                           and not exists (select from unnest(:subjects::uuid[], :parts::text[]) as f (subject, part)
                                            where f.subject = d.subject and f.part = d.part)
                        """)
                .param("of", Columns.of("uuid", of, SubjectId::value))
                .param("subjects", Columns.of("uuid", found, it -> it.subject().value()))
                .param("parts", Columns.of("text", found, DamagedException::part))
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from vault.damage").query(Long.class).single();
    }

    List<Found> first(int limit) {
        return jdbc.sql("select subject, part, code from vault.damage order by subject, part limit :limit")
                .param("limit", limit)
                .query((row, n) -> new Found(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getString("part"),
                        row.getString("code")))
                .list();
    }

    /** One line of what was found. */
    record Found(SubjectId subject, String part, String code) {}
}
