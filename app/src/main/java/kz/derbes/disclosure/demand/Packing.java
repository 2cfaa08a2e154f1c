package kz.derbes.disclosure.demand;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.ledger.Bundles;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the package of an approved demand: reads exactly what was granted, each reading on record before, seals the files
 * in the ledger, and encrypts them under a passphrase that only the one who packs sees. A crash before the end leaves an
 * approved demand without a package, which is packed again.
 */
@Service
public class Packing {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private final DemandRows rows;
    private final StepRows steps;
    private final SoughtRows people;
    private final PackageRows packages;
    private final AnswerFiles files;
    private final Vault vault;
    private final Bundles bundles;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Packing(
            DemandRows rows,
            StepRows steps,
            SoughtRows people,
            PackageRows packages,
            AnswerFiles files,
            Vault vault,
            Bundles bundles,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.people = people;
        this.packages = packages;
        this.files = files;
        this.vault = vault;
        this.bundles = bundles;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a package waits to be taken. */
    public boolean isReady(UUID id) {
        return packages.isThere(id);
    }

    /** Makes the package and shows its passphrase once; a package that was not taken is replaced. */
    public Packed pack(UUID id, Member packer) {
        var demand = rows.find(id).orElse(null);
        if (demand == null) return new Packed.Refused(Told.NO_SUCH_DEMAND);
        var refusal = refusal(demand, packer);
        if (refusal != Told.DONE) return new Packed.Refused(refusal);
        var answered =
                people.of(id).stream().map(it -> read(demand, it, packer)).toList();
        if (answered.stream().noneMatch(it -> it.outcome() == Sought.Outcome.OPENED))
            return new Packed.Refused(Told.NOTHING_TO_SEND);
        var bundle = bundles.seal(
                "disclosure.demand-packed",
                null,
                packer.actor(),
                files.of(demand, answered, clock.instant()),
                demand.codes());
        String passphrase = Passphrase.draw(chance);
        var locked = LockedZip.of(demand.number() + ".zip", bundle, passphrase);
        Told kept = transaction.execute(status -> keep(id, packer, answered, locked));
        return kept == Told.DONE ? new Packed.Sealed(passphrase) : new Packed.Refused(Objects.requireNonNull(kept));
    }

    private static Told refusal(Demand demand, Member packer) {
        boolean open = demand.state() == DemandState.APPROVED || demand.state() == DemandState.RELEASED;
        if (!open) return Told.NOT_NOW;
        return demand.maker().equals(packer.actor().id()) ? Told.YOUR_OWN : Told.DONE;
    }

    private Told keep(UUID id, Member packer, List<Answered> answered, byte[] locked) {
        var demand = rows.hold(id).orElseThrow();
        var refusal = refusal(demand, packer);
        if (refusal != Told.DONE) return refusal;
        answered.forEach(it -> people.outcome(id, it.person().subject(), it.outcome()));
        String sum = Sums.sha256(locked);
        packages.keep(id, packer.actor().id(), locked, sum, clock.instant());
        steps.packed(id, sum);
        var codes = new TreeMap<>(demand.codes());
        codes.putAll(Map.of("sha", sum, "role", packer.role().code()));
        ledger.record(Fact.of("disclosure.demand-encrypted", null, packer.actor(), codes));
        return Told.DONE;
    }

    private Answered read(Demand demand, Sought person, Member packer) {
        var granted = EnumSet.copyOf(demand.granted());
        var reading = Reading.byLaw(packer, person.subject(), granted, reason(demand), demand.mandate());
        return switch (vault.open(reading)) {
            case Opened.Values values
            when values.fields().isEmpty() -> new Answered(person, Sought.Outcome.NOTHING_HELD, Map.of());
            case Opened.Values values -> new Answered(person, Sought.Outcome.OPENED, values.fields());
            case Opened.Refused(var why) -> new Answered(person, outcome(why), Map.of());
        };
    }

    private static Sought.Outcome outcome(Opened.Reason why) {
        return switch (why) {
            case NO_SUCH_SUBJECT -> Sought.Outcome.NOTHING_HELD;
            case LOCKED_BY_LAW -> Sought.Outcome.LOCKED_BY_LAW;
            case FIELD_OUTSIDE_PURPOSE,
                    NOT_FOR_THIS_ROLE,
                    NO_REASON_GIVEN,
                    ONE_FIELD_AT_A_TIME,
                    BLOCKED,
                    NO_CONSENT,
                    CONSENT_WITHDRAWN,
                    CONSENT_EXPIRED,
                    BUDGET_SPENT,
                    DAMAGED -> Sought.Outcome.NOT_OPENED;
        };
    }

    /** What the person reads as the reason of the look. */
    private static String reason(Demand demand) {
        var entry = demand.entry();
        return entry.body() + ", № " + entry.document() + ", " + DAY.format(entry.documentDate());
    }
}
