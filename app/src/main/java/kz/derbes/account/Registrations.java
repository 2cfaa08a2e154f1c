package kz.derbes.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import kz.derbes.consent.Giving;
import kz.derbes.door.Passwords;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import kz.derbes.vault.Admission;
import kz.derbes.vault.TakenException;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** How an account comes to be: consent, data, account and letter in one transaction, in this order (CON-03). */
@Service
public class Registrations {
    private static final String CHANNEL = "registration";
    private final Policies policies;
    private final Vault vault;
    private final Ledger ledger;
    private final Letters letters;
    private final AccountRows accounts;
    private final OneTimeCodes codes;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Closings closings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registrations(
            Policies policies,
            Vault vault,
            Ledger ledger,
            Letters letters,
            AccountRows accounts,
            OneTimeCodes codes,
            Passwords passwords,
            Throttle throttle,
            Closings closings,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.vault = vault;
        this.ledger = ledger;
        this.letters = letters;
        this.accounts = accounts;
        this.codes = codes;
        this.passwords = passwords;
        this.throttle = throttle;
        this.closings = closings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Codes of what keeps registration closed; empty means it is open. */
    public List<String> closedBecause() {
        return policies.closedBecause();
    }

    public Wording wording(Scope scope, Language language) {
        return policies.wording(scope, language);
    }

    /** Registers; does the same work and answers the same whether the e-mail is new or has an owner. */
    public Registered register(Registration form, String address) {
        if (!closedBecause().isEmpty()) return new Registered.Closed();
        var account = inForce(form.accountWording(), Scope.ACCOUNT);
        var mailing = inForce(form.mailingWording(), Scope.MAILING);
        if (account.isEmpty() || (form.mailingWording() != null && mailing.isEmpty()))
            return new Registered.WordingChanged();
        var wait = throttle.address(AccountLimit.REGISTER_BY_ADDRESS, address)
                .or(() -> throttle.account(AccountLimit.REGISTER_BY_ACCOUNT, form.email()));
        if (wait.isPresent()) return new Registered.Wait(wait.get());
        var shown = mailing.map(it -> List.of(account.get(), it)).orElse(List.of(account.get()));
        return new Registered.AwaitsCode(keepOrTell(form, shown, passwords.hash(form.password())));
    }

    private Optional<Wording> inForce(@Nullable String hash, Scope scope) {
        if (hash == null) return Optional.empty();
        return policies.wording(hash)
                .filter(it -> it.scope() == scope)
                .filter(it -> it.equals(policies.wording(scope, it.language())));
    }

    private Attempt keepOrTell(Registration form, List<Wording> shown, String hash) {
        try {
            return keep(form, shown, hash);
        } catch (TakenException taken) {
            return replaceOrTell(form, shown, hash);
        }
    }

    /** An e-mail nobody confirmed belongs to nobody yet: the newcomer takes it, whoever came first. */
    private Attempt replaceOrTell(Registration form, List<Wording> shown, String hash) {
        var owner = vault.find(FieldCode.EMAIL, form.email(), Purpose.IDENTIFICATION, Actor.anonymous());
        if (owner.flatMap(accounts::find).filter(it -> it.confirmedAt() == null).isEmpty())
            return tell(owner, form.language());
        owner.ifPresent(it -> closings.close(it, Actor.system("account.replaced")));
        try {
            return keep(form, shown, hash);
        } catch (TakenException taken) {
            return tell(Optional.empty(), form.language());
        }
    }

    private Attempt keep(Registration form, List<Wording> shown, String hash) {
        return admit(SubjectId.random(), form, shown, hash);
    }

    /** Keeps everything a registration brings under a number that nobody has yet. */
    Attempt admit(SubjectId subject, Registration form, List<Wording> shown, String hash) {
        var actor = Actor.subject(subject);
        var attempt = new AtomicReference<Attempt>();
        vault.admit(new Admission(
                subject,
                shown.stream()
                        .map(it -> new Giving(subject, it, actor, CHANNEL))
                        .toList(),
                Purpose.ACCOUNT,
                form.typed(),
                actor,
                () -> attempt.set(open(subject, form, hash))));
        return attempt.get();
    }

    private Attempt open(SubjectId subject, Registration form, String hash) {
        accounts.add(subject, hash, form.language(), clock.instant());
        ledger.record(Fact.of("account.registered", subject, Actor.subject(subject), Map.of("adult", "declared")));
        return codes.begin(Attempt.Kind.CONFIRM, subject, form.language());
    }

    private Attempt tell(Optional<SubjectId> owner, Language language) {
        return commit(() -> {
            owner.ifPresent(it -> tell(it, language));
            return codes.decoy(Attempt.Kind.CONFIRM);
        });
    }

    /** Whoever has no account holds the address for a request, or for a change of address. */
    private void tell(SubjectId owner, Language language) {
        var letter = accounts.find(owner)
                .map(it -> new Letter(owner, "account-exists", it.language(), Map.of()))
                .orElseGet(() -> new Letter(owner, "account-later", language, Map.of()));
        letters.send(letter);
    }

    private Attempt commit(java.util.function.Supplier<Attempt> deed) {
        return transaction.execute(status -> deed.get());
    }
}
