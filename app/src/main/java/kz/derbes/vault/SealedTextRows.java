package kz.derbes.vault;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Free texts about a person, sealed under the person's key. */
@Component
class SealedTextRows {
    private final JdbcClient jdbc;
    private final Safe safe;

    SealedTextRows(JdbcClient jdbc, Safe safe) {
        this.jdbc = jdbc;
        this.safe = safe;
    }

    /**
     * Keeps the text under the key the person has when it is written, which may be newer than the one that was read;
     * false when the person is gone.
     */
    boolean keep(TextKind kind, WrappedKey key, UUID id, String text) {
        return add(kind, key, id, text) || wrapped(key.subject()).stream().anyMatch(it -> add(kind, it, id, text));
    }

    /** The same for a caller who has no key at hand. */
    boolean keep(TextKind kind, SubjectId subject, UUID id, String text) {
        return wrapped(subject).stream().anyMatch(it -> add(kind, it, id, text));
    }

    private Optional<WrappedKey> wrapped(SubjectId subject) {
        return jdbc.sql(
                        "select subject, generation, wrapped_key from vault.person where subject = :subject for key share")
                .param("subject", subject.value())
                .query(WrappedKey::read)
                .optional();
    }

    private boolean add(TextKind kind, WrappedKey key, UUID id, String text) {
        return jdbc.sql("""
                        insert into %s (subject, %s, sealed)
                        select subject, :id, :sealed from vault.person
                         where subject = :subject and generation = :generation
                           for key share
                        """.formatted(kind.table(), kind.key()))
                        .param("subject", key.subject().value())
                        .param("generation", key.generation())
                        .param("id", id)
                        .param("sealed", safe.sealText(key, kind, id, text))
                        .update()
                == 1;
    }

    /** Seals every text about the person again under the next key. */
    void reseal(SubjectId subject, PersonKey old, PersonKey next) throws GeneralSecurityException {
        for (var kind : TextKind.values())
            for (var it : sealed(kind, subject).entrySet())
                jdbc.sql("update %s set sealed = :sealed where subject = :subject and %s = :id"
                                .formatted(kind.table(), kind.key()))
                        .param("sealed", old.resealed(kind, it.getKey(), it.getValue(), next))
                        .param("subject", subject.value())
                        .param("id", it.getKey())
                        .update();
    }

    private Map<UUID, byte[]> sealed(TextKind kind, SubjectId subject) {
        var sealed = new HashMap<UUID, byte[]>();
        jdbc.sql("select %s as id, sealed from %s where subject = :subject".formatted(kind.key(), kind.table()))
                .param("subject", subject.value())
                .query(row -> {
                    sealed.put(row.getObject("id", UUID.class), row.getBytes("sealed"));
                });
        return sealed;
    }

    Map<UUID, String> of(TextKind kind, SubjectId subject) {
        var texts = new HashMap<UUID, String>();
        wrapped(subject)
                .ifPresent(key ->
                        sealed(kind, subject).forEach((id, text) -> texts.put(id, safe.openText(key, kind, id, text))));
        return texts;
    }

    int delete(TextKind kind, SubjectId subject, Set<UUID> ids) {
        return jdbc.sql("delete from %s where subject = :subject and %s = any (:ids)"
                        .formatted(kind.table(), kind.key()))
                .param("subject", subject.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void deleteAll(SubjectId subject) {
        for (var kind : TextKind.values())
            jdbc.sql("delete from %s where subject = :subject".formatted(kind.table()))
                    .param("subject", subject.value())
                    .update();
    }
}
