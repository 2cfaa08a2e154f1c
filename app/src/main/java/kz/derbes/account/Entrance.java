package kz.derbes.account;

import java.util.Map;
import java.util.Optional;
import kz.derbes.account.AccountRows.Account;
import kz.derbes.door.Passwords;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in by e-mail and password; an unknown e-mail costs the same work as a known one (clause 4.1.1). */
@Service
public class Entrance {
    private final Vault vault;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final OneTimeCodes codes;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Entrance(
            Vault vault,
            AccountRows accounts,
            Passwords passwords,
            Throttle throttle,
            OneTimeCodes codes,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.vault = vault;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.codes = codes;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    public Entry enter(String email, String password, String address) {
        var wait = throttle.address(AccountLimit.SIGN_IN_BY_ADDRESS, address)
                .or(() -> throttle.account(AccountLimit.SIGN_IN_BY_ACCOUNT, email));
        if (wait.isPresent()) return new Entry.Wait(wait.get());
        var account = owner(email).flatMap(accounts::find);
        if (!passwords.matches(password, account.map(Account::passwordHash).orElse(null))) return new Entry.Refused();
        throttle.forgetAccount(AccountLimit.SIGN_IN_BY_ACCOUNT, email);
        return account.map(this::welcome).orElseGet(Entry.Refused::new);
    }

    private Optional<SubjectId> owner(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.anonymous());
    }

    private Entry welcome(Account account) {
        if (account.confirmedAt() == null) return askForCode(account);
        var subject = account.subject();
        transaction.executeWithoutResult(status ->
                ledger.record(Fact.of("account.signed-in", subject, Actor.subject(subject), Map.of("by", "password"))));
        return new Entry.Entered(subject);
    }

    private Entry askForCode(Account account) {
        var wait = throttle.count(
                AccountLimit.LETTERS_BY_SUBJECT, account.subject().toString());
        if (wait.isPresent()) return new Entry.Wait(wait.get());
        return transaction.execute(status ->
                new Entry.AwaitsCode(codes.begin(Attempt.Kind.CONFIRM, account.subject(), account.language())));
    }
}
