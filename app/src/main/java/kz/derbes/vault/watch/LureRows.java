package kz.derbes.vault.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of some numbers have a person. */
@Component
class LureRows {
    private final JdbcClient jdbc;

    LureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<SubjectId> kept(Set<SubjectId> numbers) {
        return Set.copyOf(jdbc.sql("select subject from vault.person where subject = any (:numbers)")
                .param("numbers", Arrays.of("uuid", List.copyOf(numbers), SubjectId::value))
                .query((row, number) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }

    boolean wasThere(SubjectId subject, Instant at) {
        return jdbc.sql("select exists (select from vault.person where subject = :subject and created_at <= :at)")
                .param("subject", subject.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
