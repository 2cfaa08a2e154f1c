package kz.derbes.vault;

import java.security.GeneralSecurityException;
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

    /** Keeps the reason under the key the person has when it is written, which may be newer than the one that was read. */
    void keep(WrappedKey key, FactId fact, String reason) {
        if (add(key, fact, reason)) return;
        jdbc.sql("select subject, generation, wrapped_key from vault.person where subject = :subject for key share")
                .param("subject", key.subject().value())
                .query(WrappedKey::read)
                .optional()
                .ifPresent(it -> add(it, fact, reason));
    }

    private boolean add(WrappedKey key, FactId fact, String reason) {
        return jdbc.sql("""
                        insert into vault.reason (subject, fact, sealed)
                        select subject, :fact, :sealed from vault.person
                         where subject = :subject and generation = :generation
                           for key share
                        """)
                        .param("subject", key.subject().value())
                        .param("generation", key.generation())
                        .param("fact", fact.value())
                        .param("sealed", safe.sealReason(key, fact, reason))
                        .update()
                == 1;
    }

    /** Seals every reason about the person again under the next key. */
    void reseal(SubjectId subject, PersonKey old, PersonKey next) throws GeneralSecurityException {
        for (var it : sealed(subject).entrySet())
            jdbc.sql("update vault.reason set sealed = :sealed where subject = :subject and fact = :fact")
                    .param("sealed", old.resealed(it.getKey(), it.getValue(), next))
                    .param("subject", subject.value())
                    .param("fact", it.getKey().value())
                    .update();
    }

    private Map<FactId, byte[]> sealed(SubjectId subject) {
        var sealed = new HashMap<FactId, byte[]>();
        jdbc.sql("select fact, sealed from vault.reason where subject = :subject")
                .param("subject", subject.value())
                .query(row -> {
                    sealed.put(new FactId(row.getObject("fact", UUID.class)), row.getBytes("sealed"));
                });
        return sealed;
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
