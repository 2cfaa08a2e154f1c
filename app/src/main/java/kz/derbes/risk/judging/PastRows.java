package kz.derbes.risk.judging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last country of people, with its hour. */
@Component
class PastRows {
    private final JdbcClient jdbc;

    PastRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Past of(SubjectId subject) {
        return jdbc.sql("""
                        select country, hour,
                               (select count(*)::int from risk.review
                                 where subject = :subject and state = 'upheld') as upheld
                          from (select 1) one left join risk.place on subject = :subject
                        """)
                .param("subject", subject.value())
                .query((row, number) -> {
                    var hour = row.getObject("hour", OffsetDateTime.class);
                    return new Past(
                            row.getString("country"), hour == null ? null : hour.toInstant(), row.getInt("upheld"));
                })
                .single();
    }

    void keep(SubjectId subject, String country, Instant at) {
        jdbc.sql("""
                        insert into risk.place as p (subject, country, hour) values (:subject, :country, :hour)
                            on conflict (subject) do update set country = excluded.country, hour = excluded.hour
                         where p.country <> excluded.country or p.hour < excluded.hour
                        """)
                .param("subject", subject.value())
                .param("country", country)
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from risk.place where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    long countBefore(Instant instant, Collection<SubjectId> spared) {
        return jdbc.sql("select count(*) from risk.place where hour < :at and not subject = any(:spared)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .param("spared", DecidedRows.numbers(spared))
                .query(Long.class)
                .single();
    }

    int removeBefore(Instant instant, Collection<SubjectId> spared) {
        return jdbc.sql("delete from risk.place where hour < :at and not subject = any(:spared)")
                .param("at", instant.atOffset(ZoneOffset.UTC))
                .param("spared", DecidedRows.numbers(spared))
                .update();
    }
}
