package kz.derbes.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Accounts by their age; those who are spared are left out before anything is counted or limited. */
@Component
class AgedRows {
    static final SubjectId FIRST = new SubjectId(new UUID(0, 0));
    private static final String UNCONFIRMED = """
             from account.account a where confirmed_at is null and created_at < :instant and subject <> all (:spared)
              and not exists (select from account.closing c where c.subject = a.subject)
            """;
    private final JdbcClient jdbc;

    AgedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubjectId> unconfirmedSince(Instant instant, Set<SubjectId> spared, int limit) {
        return spec("select subject" + UNCONFIRMED + " order by created_at limit :limit", instant, spared)
                .param("limit", limit)
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    long countUnconfirmedSince(Instant instant, Set<SubjectId> spared) {
        return spec("select count(*)" + UNCONFIRMED, instant, spared)
                .query(Long.class)
                .single();
    }

    /** Confirmed accounts older than that, in the order of their numbers after the given one. */
    List<SubjectId> confirmedBefore(Instant instant, SubjectId after, Set<SubjectId> spared, int limit) {
        return spec("""
                        select subject from account.account a
                         where confirmed_at is not null and created_at < :instant and subject > :after
                           and subject <> all (:spared)
                           and not exists (select from account.closing c where c.subject = a.subject)
                         order by subject limit :limit
                        """, instant, spared)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, n) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    private StatementSpec spec(String sql, Instant instant, Set<SubjectId> spared) {
        return jdbc.sql(sql).param("instant", Times.sql(instant)).param("spared", numbers(spared));
    }

    static SqlArrayValue numbers(Set<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}
