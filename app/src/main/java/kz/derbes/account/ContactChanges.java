package kz.derbes.account;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import kz.derbes.consent.Consents;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;
import kz.derbes.vault.BlockedException;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.TakenException;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A change of the login: the new e-mail waits in the vault under a number and a consent of its own, and takes the place
 * of the old one when its code comes back. The old one then waits there for a day, so that its reader hears of the change.
 */
@Service
public class ContactChanges {
    private final Policies policies;
    private final Consents consents;
    private final Vault vault;
    private final Ledger ledger;
    private final ContactRows rows;
    private final OneTimeCodes codes;
    private final Letters letters;
    private final Throttle throttle;
    private final Closings closings;
    private final Blocks blocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ContactChanges(
            Policies policies,
            Consents consents,
            Vault vault,
            Ledger ledger,
            ContactRows rows,
            OneTimeCodes codes,
            Letters letters,
            Throttle throttle,
            Closings closings,
            Blocks blocks,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.consents = consents;
        this.vault = vault;
        this.ledger = ledger;
        this.rows = rows;
        this.codes = codes;
        this.letters = letters;
        this.throttle = throttle;
        this.closings = closings;
        this.blocks = blocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Wording wording(Language language) {
        return policies.wording(Scope.ACCOUNT, language);
    }

    /** Sends a code to the new e-mail; answers the same when it belongs to somebody else (no enumeration). */
    public Registered begin(SubjectId subject, String email, String shown, Language language) {
        var wording = policies.wording(shown).filter(it -> it.equals(wording(it.language())));
        if (wording.isEmpty()) return new Registered.WordingChanged();
        if (blocks.isBlocked(subject)) throw new BlockedException();
        var wait = throttle.count(AccountLimit.LETTERS_BY_SUBJECT, subject.toString());
        if (wait.isPresent()) return new Registered.Wait(wait.get());
        drop(subject);
        try {
            return transaction.execute(
                    status -> new Registered.AwaitsCode(keepAside(subject, email, wording.get(), language)));
        } catch (TakenException taken) {
            return transaction.execute(status -> new Registered.AwaitsCode(codes.decoy(Attempt.Kind.CONTACT)));
        }
    }

    /** Puts the new e-mail in the place of the old one, with the code of the letter. */
    public CodeAnswer finish(SubjectId subject, Attempt attempt, String code, Language language, String address) {
        if (throttle.address(AccountLimit.CODE_BY_ADDRESS, address).isPresent()) return CodeAnswer.SPENT;
        return transaction.execute(status -> {
            var checked = codes.check(attempt, code);
            if (checked != CodeAnswer.MATCHED) return checked;
            return rows.pendingOf(subject).filter(attempt.subject()::equals).isPresent()
                    ? takeOver(subject, attempt.subject(), language)
                    : CodeAnswer.SPENT;
        });
    }

    /** Lets go of the e-mail that waits: a new one nobody confirmed, or an old one after its last letter. */
    void drop(SubjectId subject) {
        transaction.execute(status -> rows.pendingOf(subject)).ifPresent(pending -> {
            closings.wipe(pending);
            rows.remove(subject);
        });
    }

    private Attempt keepAside(SubjectId subject, String email, Wording shown, Language language) {
        var pending = SubjectId.random();
        var actor = Actor.subject(subject);
        consents.give(pending, shown, actor, "cabinet");
        vault.keep(pending, Purpose.ACCOUNT, Map.of(FieldCode.EMAIL, email), actor);
        rows.add(subject, pending, clock.instant());
        ledger.record(Fact.of("account.email-asked", subject, actor, Map.of("pending", pending.toString())));
        return codes.begin(Attempt.Kind.CONTACT, pending, language);
    }

    private CodeAnswer takeOver(SubjectId subject, SubjectId pending, Language language) {
        var actor = Actor.subject(subject);
        var newOne = email(pending, Actor.subject(pending));
        var oldOne = email(subject, actor);
        if (newOne.isEmpty() || oldOne.isEmpty()) return CodeAnswer.SPENT;
        vault.remove(pending, FieldCode.EMAIL, actor);
        vault.keep(subject, Purpose.ACCOUNT, newOne, actor);
        vault.confirm(subject, FieldCode.EMAIL, actor);
        ledger.record(Fact.of("account.email-changed", subject, actor, Map.of("pending", pending.toString())));
        vault.keep(pending, Purpose.ACCOUNT, oldOne, actor);
        letters.send(new Letter(pending, "account-contact-changed", language, Map.of()));
        return CodeAnswer.MATCHED;
    }

    private Map<FieldCode, String> email(SubjectId of, Actor actor) {
        var reading = new Reading(of, Purpose.ACCURACY, Set.of(FieldCode.EMAIL), actor);
        return switch (vault.open(reading)) {
            case Opened.Refused refused -> Map.of();
            case Opened.Values(var fields) -> {
                var email = fields.get(FieldCode.EMAIL);
                yield email == null ? Map.of() : Map.of(FieldCode.EMAIL, email.reveal());
            }
        };
    }
}
