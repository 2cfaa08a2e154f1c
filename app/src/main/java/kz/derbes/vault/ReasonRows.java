package kz.derbes.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why staff looked at a person, sealed under the person's key. */
@Component
class ReasonRows {
    private final JdbcClient jdbc;
    private final Safe safe;

    ReasonRows(JdbcClient jdbc, Safe safe) {
        this.jdbc = jdbc;
        this.safe = safe;
    }

    void keep(WrappedKey key, FactId fact, String reason) {
        jdbc.sql("insert into vault.reason (subject, fact, sealed) values (:subject, :fact, :sealed)")
                .param("subject", key.subject().value())
                .param("fact", fact.value())
                .param("sealed", safe.sealReason(key, fact, reason))
                .update();
    }

    Map<FactId, String> of(SubjectId subject) {
        var reasons = new HashMap<FactId, String>();
        jdbc.sql("""
                        select p.subject, p.generation, p.wrapped_key, r.fact, r.sealed
                          from vault.reason r join vault.person p on p.subject = r.subject
                         where r.subject = :subject
                        """).param("subject", subject.value()).query(row -> {
            var fact = new FactId(row.getObject("fact", UUID.class));
            reasons.put(fact, safe.openReason(WrappedKey.read(row, 0), fact, row.getBytes("sealed")));
        });
        return reasons;
    }

    int deleteAll(SubjectId subject) {
        return jdbc.sql("delete from vault.reason where subject = :subject")
                .param("subject", subject.value())
                .update();
    }
}
