package kz.derbes.account;

import java.time.Instant;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts. */
@Component
class AccountRows {
    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One account; null in {@code confirmedAt} until its e-mail was confirmed. */
    record Account(
            SubjectId subject,
            String passwordHash,
            Language language,
            Instant adultDeclaredAt,
            Instant createdAt,
            @Nullable Instant confirmedAt,
            Instant passwordChangedAt) {

        @Override
        public String toString() {
            return "Account[" + subject + "]";
        }
    }

    void add(SubjectId subject, String passwordHash, Language language, Instant now) {
        jdbc.sql("""
                        insert into account.account
                            (subject, password_hash, language, adult_declared_at, created_at, password_changed_at)
                        values (:subject, :hash, :language, :now, :now, :now)
                        """)
                .param("subject", subject.value())
                .param("hash", passwordHash)
                .param("language", language.code())
                .param("now", Times.sql(now))
                .update();
    }

    /** The account of that number, unless it is being closed. */
    Optional<Account> find(SubjectId subject) {
        return jdbc.sql("""
                        select a.* from account.account a
                         where a.subject = :subject
                           and not exists (select 1 from account.closing c where c.subject = a.subject)
                        """)
                .param("subject", subject.value())
                .query((row, number) -> new Account(
                        subject,
                        row.getString("password_hash"),
                        Language.of(row.getString("language")).orElse(Language.RU),
                        Times.read(row, "adult_declared_at"),
                        Times.read(row, "created_at"),
                        Times.readOrNull(row, "confirmed_at"),
                        Times.read(row, "password_changed_at")))
                .optional();
    }

    /** Marks the account as confirmed; false when it already was or is gone. */
    boolean confirm(SubjectId subject, Instant now) {
        return jdbc.sql("""
                                update account.account set confirmed_at = :now
                                 where subject = :subject and confirmed_at is null
                                """)
                        .param("now", Times.sql(now))
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    boolean changePassword(SubjectId subject, String hash, Instant now) {
        return jdbc.sql("""
                                update account.account set password_hash = :hash, password_changed_at = :now
                                 where subject = :subject
                                """)
                        .param("hash", hash)
                        .param("now", Times.sql(now))
                        .param("subject", subject.value())
                        .update()
                == 1;
    }

    int remove(SubjectId subject) {
        return jdbc.sql("delete from account.account where subject = :subject")
                .param("subject", subject.value())
                .update();
    }
}
