package kz.derbes.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import kz.derbes.door.Passwords;
import kz.derbes.door.Sessions;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** New passwords: by a code when the old one is forgotten, or by the old one. Every other session ends. */
@Service
public class Recovery {
    private final Vault vault;
    private final AccountRows accounts;
    private final AttemptRows attempts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Letters letters;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recovery(
            Vault vault,
            AccountRows accounts,
            AttemptRows attempts,
            OneTimeCodes codes,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            Letters letters,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.vault = vault;
        this.accounts = accounts;
        this.attempts = attempts;
        this.codes = codes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.letters = letters;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How long to wait before another code for this e-mail or from this address; empty lets it pass and counts it. */
    public Optional<Duration> mustWait(String email, String address) {
        return throttle.address(AccountLimit.RECOVER_BY_ADDRESS, address)
                .or(() -> throttle.account(AccountLimit.RECOVER_BY_ACCOUNT, email));
    }

    /** Sends a code when the e-mail has a confirmed account, and nothing otherwise; the answer is the same. */
    public Attempt begin(String email, Language language) {
        var owner = vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.anonymous())
                .flatMap(accounts::find)
                .filter(it -> it.confirmedAt() != null);
        return transaction.execute(status -> owner.isPresent()
                ? codes.begin(Attempt.Kind.RECOVER, owner.get().subject(), language)
                : codes.decoy(Attempt.Kind.RECOVER));
    }

    /** Sets a new password with the code of the letter. */
    public CodeAnswer finish(Attempt attempt, String code, String password, Language language, String address) {
        if (throttle.address(AccountLimit.CODE_BY_ADDRESS, address).isPresent()) return CodeAnswer.SPENT;
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            var answer = codes.check(attempt, code);
            if (answer == CodeAnswer.MATCHED) {
                attempts.removeOf(attempt.subject());
                sessions.endAll(attempt.subject().toString());
                set(attempt.subject(), hash, "code", language);
            }
            return answer;
        });
    }

    /** Sets a new password in place of the old one; false when the old one is wrong or was tried too often. */
    public boolean change(SubjectId subject, String old, String password, Language language) {
        if (!proves(subject, old)) return false;
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> set(subject, hash, "password", language));
        return true;
    }

    /** Whether the person at the keyboard knows the password of this account; a bounded number of tries. */
    public boolean proves(SubjectId subject, String password) {
        if (throttle.count(AccountLimit.PASSWORD_BY_SUBJECT, subject.toString()).isPresent()) return false;
        var hash = accounts.find(subject).map(AccountRows.Account::passwordHash).orElse(null);
        return passwords.matches(password, hash);
    }

    private void set(SubjectId subject, String hash, String by, Language language) {
        accounts.changePassword(subject, hash, clock.instant());
        ledger.record(Fact.of("account.password-changed", subject, Actor.subject(subject), Map.of("by", by)));
        letters.send(new Letter(subject, "account-password-changed", language, Map.of()));
    }
}
