package kz.derbes.disclosure.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whom demands are about, by number. */
@Component
class SoughtRows {
    private final JdbcClient jdbc;

    SoughtRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the place is taken or the person is there already. */
    boolean add(UUID demand, SubjectId subject, int place, @Nullable Instant hiddenUntil, Instant at) {
        return jdbc.sql("""
                        insert into disclosure.demand_person (subject, demand, place, added_at, hidden_until)
                        values (:subject, :demand, :place, :at, :hidden::timestamptz) on conflict do nothing
                        """)
                        .param("subject", subject.value())
                        .param("demand", demand)
                        .param("place", place)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("hidden", hiddenUntil == null ? null : hiddenUntil.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(UUID demand, SubjectId subject) {
        return jdbc.sql("delete from disclosure.demand_person where demand = :demand and subject = :subject")
                        .param("demand", demand)
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    /** Everybody a demand is about, in the order of the paper. */
    List<Sought> of(UUID demand) {
        return jdbc.sql("""
                        select subject, place, outcome, tell_after, told_at from disclosure.demand_person
                         where demand = :demand order by place
                        """).param("demand", demand).query(SoughtRows::read).list();
    }

    void outcome(UUID demand, SubjectId subject, Sought.Outcome outcome) {
        jdbc.sql("update disclosure.demand_person set outcome = :outcome where demand = :demand and subject = :subject")
                .param("outcome", outcome.code())
                .param("demand", demand)
                .param("subject", subject.value())
                .update();
    }

    /** Says from when those of whom something left are to be told; what was said once stays. */
    void tellAfter(UUID demand, Instant at) {
        jdbc.sql("""
                        update disclosure.demand_person set tell_after = greatest(hidden_until, :at)
                         where demand = :demand and outcome = 'opened' and tell_after is null
                        """)
                .param("demand", demand)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes some who are to be told by now and are told by nobody else; those who are blocked wait. */
    List<Due> claimDue(Instant now, Set<SubjectId> blocked, int limit) {
        return jdbc.sql("""
                        select p.subject, p.demand, d.number from disclosure.demand_person p
                          join disclosure.demand d on d.id = p.demand
                         where p.tell_after <= :now and p.told_at is null and p.subject <> all (:blocked)
                         order by p.tell_after limit :limit for update of p skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "blocked",
                        new SqlArrayValue(
                                "uuid", blocked.stream().map(SubjectId::value).toArray()))
                .param("limit", limit)
                .query((row, n) -> new Due(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        row.getObject("demand", UUID.class),
                        row.getString("number")))
                .list();
    }

    /** False when it is written down already. */
    boolean told(UUID demand, SubjectId subject, Instant at) {
        return jdbc.sql("""
                        update disclosure.demand_person set told_at = :at
                         where demand = :demand and subject = :subject and told_at is null
                        """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("demand", demand)
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    /** There is nobody left to tell. */
    void tellNobody(UUID demand, SubjectId subject) {
        jdbc.sql("""
                        update disclosure.demand_person set tell_after = null where demand = :demand and subject = :subject
                        """).param("demand", demand).param("subject", subject.value()).update();
    }

    /** Somebody who is to be told now. */
    record Due(SubjectId subject, UUID demand, String number) {}

    private static Sought read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new Sought(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getInt("place"),
                outcome == null ? null : Sought.Outcome.of(outcome),
                DemandRead.instant(row, "tell_after"),
                DemandRead.instant(row, "told_at"));
    }
}
