package kz.derbes.account;

import java.net.InetAddress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.AccountRows.Account;
import kz.derbes.door.Passwords;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in by e-mail and password; an unknown e-mail costs the same work as a known one (clause 4.1.1). Only a right
 * password is judged for risk, so the judgement tells nothing about who has an account.
 */
@Service
public class Entrance {
    /** What an account holder should hear of. */
    private static final Set<Reason> TOLD =
            EnumSet.of(Reason.NEW_COUNTRY, Reason.IMPOSSIBLE_TRAVEL, Reason.HIDDEN_ORIGIN);

    private final Vault vault;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final OneTimeCodes codes;
    private final Risks risks;
    private final Blocks blocks;
    private final Letters letters;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Entrance(
            Vault vault,
            AccountRows accounts,
            Passwords passwords,
            Throttle throttle,
            OneTimeCodes codes,
            Risks risks,
            Blocks blocks,
            Letters letters,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.vault = vault;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.codes = codes;
        this.risks = risks;
        this.blocks = blocks;
        this.letters = letters;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * Tries to come in.
     *
     * @param device the User-Agent; judged together with the address, and neither is kept
     */
    public Entry enter(String email, String password, String address, String device) {
        var wait = throttle.address(AccountLimit.SIGN_IN_BY_ADDRESS, address)
                .or(() -> throttle.account(AccountLimit.SIGN_IN_BY_ACCOUNT, email));
        if (wait.isPresent()) return new Entry.Wait(wait.get());
        var account = owner(email).flatMap(accounts::find);
        if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) return new Entry.Refused();
        throttle.forgetAccount(AccountLimit.SIGN_IN_BY_ACCOUNT, email);
        return account.map(it -> welcome(it, address, device)).orElseGet(Entry.Refused::new);
    }

    private Optional<SubjectId> owner(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.anonymous());
    }

    /** Comes in by the code of the letter, after the password was right. */
    public CodeAnswer prove(Attempt attempt, String code, String address) {
        if (throttle.address(AccountLimit.CODE_BY_ADDRESS, address).isPresent()) return CodeAnswer.SPENT;
        return transaction.execute(status -> {
            var answer = codes.check(attempt, code);
            if (answer == CodeAnswer.MATCHED) {
                codes.end(attempt);
                record(attempt.subject(), "password-and-code");
            } else risks.refused(Occasion.SIGN_IN, attempt.subject());
            return answer;
        });
    }

    private Entry welcome(Account account, String address, String device) {
        if (account.confirmedAt() == null) return askForCode(account, Attempt.Kind.CONFIRM);
        var signals = Signals.ofSignIn(account.subject(), InetAddress.ofLiteral(address), device);
        return switch (risks.judge(signals)) {
            case Judgement.Calm calm -> entered(account, Set.of());
            case Judgement.Careful(var reasons) -> entered(account, reasons);
            case Judgement.Stop(var review, var reasons) -> proof(account, review);
        };
    }

    private Entry entered(Account account, Set<Reason> reasons) {
        transaction.executeWithoutResult(status -> {
            record(account.subject(), "password");
            if (!Collections.disjoint(reasons, TOLD)) warn(account);
        });
        return new Entry.Entered(account.subject());
    }

    private void warn(Account account) {
        var subject = account.subject();
        if (blocks.isBlocked(subject)) return;
        if (throttle.count(AccountLimit.LETTERS_BY_SUBJECT, subject.toString()).isEmpty())
            letters.send(new Letter(subject, "risk-new-place", account.language(), Map.of()));
    }

    private void record(SubjectId subject, String by) {
        ledger.record(Fact.of("account.signed-in", subject, Actor.subject(subject), Map.of("by", by)));
    }

    /** A stopped sign-in shuts nobody out: who reads the e-mail comes in, and a human looks at the Stop. */
    private Entry proof(Account account, UUID review) {
        return switch (askForCode(account, Attempt.Kind.ENTER)) {
            case Entry.AwaitsCode(var attempt) -> new Entry.AwaitsProof(attempt, risks.pageOf(review));
            case Entry other -> other;
        };
    }

    private Entry askForCode(Account account, Attempt.Kind kind) {
        var wait = throttle.count(
                AccountLimit.LETTERS_BY_SUBJECT, account.subject().toString());
        if (wait.isPresent()) return new Entry.Wait(wait.get());
        return transaction.execute(
                status -> new Entry.AwaitsCode(codes.begin(kind, account.subject(), account.language())));
    }
}
