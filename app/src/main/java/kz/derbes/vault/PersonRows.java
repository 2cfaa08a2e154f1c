package kz.derbes.vault;

import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of persons, each wrapped. */
@Component
class PersonRows {
    private final JdbcClient jdbc;
    private final VaultKeys keys;

    PersonRows(JdbcClient jdbc, VaultKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Opens the person's key and holds back other writers of the person until the transaction ends. */
    Optional<PersonKey> key(SubjectId subject) {
        return jdbc.sql("""
                        select subject, generation, wrapped_key
                          from vault.person
                         where subject = :subject
                           for no key update
                        """)
                .param("subject", subject.value())
                .query(WrappedKey::read)
                .optional()
                .map(keys::unwrap);
    }

    /** Holds back every other writer of the person; false when there is no such person. */
    boolean lock(SubjectId subject) {
        return jdbc.sql("select subject from vault.person where subject = :subject for update")
                .param("subject", subject.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Puts another key in the place of the person's, which is gone with this. */
    void replace(SubjectId subject, PersonKey key) {
        jdbc.sql("""
                        update vault.person set wrapped_key = :wrapped, generation = :generation
                         where subject = :subject
                        """)
                .param("wrapped", keys.wrap(key))
                .param("generation", key.generation())
                .param("subject", subject.value())
                .update();
    }

    /** Whether the person's contacts are in the index. */
    boolean isListed(SubjectId subject) {
        return jdbc.sql("select listed from vault.person where subject = :subject")
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    void unlist(SubjectId subject) {
        jdbc.sql("update vault.person set listed = false where subject = :subject")
                .param("subject", subject.value())
                .update();
    }

    void delete(SubjectId subject) {
        jdbc.sql("delete from vault.person where subject = :subject")
                .param("subject", subject.value())
                .update();
    }
}
