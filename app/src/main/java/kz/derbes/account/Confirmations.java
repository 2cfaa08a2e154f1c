package kz.derbes.account;

import java.time.Clock;
import java.util.Map;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proof that a new account's owner reads the e-mail that was typed; nothing else is claimed (conflict C15). */
@Service
public class Confirmations {
    private final OneTimeCodes codes;
    private final AccountRows accounts;
    private final AttemptRows attempts;
    private final Vault vault;
    private final Ledger ledger;
    private final Throttle throttle;
    private final Clock clock;

    Confirmations(
            OneTimeCodes codes,
            AccountRows accounts,
            AttemptRows attempts,
            Vault vault,
            Ledger ledger,
            Throttle throttle,
            Clock clock) {
        this.codes = codes;
        this.accounts = accounts;
        this.attempts = attempts;
        this.vault = vault;
        this.ledger = ledger;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Confirms with the code of the letter. */
    @Transactional
    public CodeAnswer confirm(Attempt attempt, String code, String address) {
        if (throttle.address(AccountLimit.CODE_BY_ADDRESS, address).isPresent()) return CodeAnswer.SPENT;
        var answer = codes.check(attempt, code);
        if (answer != CodeAnswer.MATCHED) return answer;
        return confirm(attempt.subject()) ? answer : CodeAnswer.SPENT;
    }

    /** Does for an invented person, whose letters nobody reads, what a code does for others; once. */
    @Transactional
    void confirmInvented(SubjectId subject) {
        if (accounts.find(subject).isPresent()) confirm(subject);
    }

    private boolean confirm(SubjectId subject) {
        if (!accounts.confirm(subject, clock.instant())) return false;
        var actor = Actor.subject(subject);
        vault.confirm(subject, FieldCode.EMAIL, actor);
        ledger.record(Fact.of("account.confirmed", subject, actor, Map.of()));
        attempts.removeOf(subject);
        return true;
    }

    /** Sends another code, of whatever kind; false when it is too soon. */
    @Transactional
    public boolean sendAgain(Attempt attempt, Language language) {
        return codes.again(attempt, language);
    }
}
