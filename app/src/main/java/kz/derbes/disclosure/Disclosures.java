package kz.derbes.disclosure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.disclosure.Release.Reason;
import kz.derbes.disclosure.Release.Refused;
import kz.derbes.disclosure.Release.Released;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Service;

/** The gate through which personal data leaves, and the register of each passing (OPR-06). */
@Service
public class Disclosures {
    private final Places places;
    private final Permits permits;
    private final Consents consents;
    private final Vault vault;
    private final Register register;
    private final TransferRows rows;
    private final Clock clock;

    Disclosures(
            Places places,
            Permits permits,
            Consents consents,
            Vault vault,
            Register register,
            TransferRows rows,
            Clock clock) {
        this.places = places;
        this.permits = permits;
        this.consents = consents;
        this.vault = vault;
        this.register = register;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Judges a transfer and, when it may pass, opens the fields and enters it in the register before returning. Passing
     * and refusal are durable even if the caller's transaction is not.
     */
    public Release release(Transfer transfer) {
        return places.refusal(transfer.recipient())
                .map(reason -> refuse(transfer, reason))
                .orElseGet(() -> allowed(transfer)
                        .map(consent -> open(transfer, consent))
                        .orElseGet(() -> refuse(transfer, Reason.NO_PERMISSION)));
    }

    /** What left about a person and may be told to them by now, newest first. */
    public List<Passing> of(SubjectId subject, int limit, int offset) {
        return rows.of(subject, clock.instant(), limit, offset);
    }

    private Optional<UUID> allowed(Transfer transfer) {
        if (!permits.isAllowed(transfer.subject(), transfer.recipient())) return Optional.empty();
        return switch (consents.permissions(List.of(Grounds.asked(transfer.subject(), transfer.purpose())))
                .getFirst()) {
            case Permission.Granted granted -> Optional.of(granted.consent());
            case Permission.Refused _ -> Optional.empty();
        };
    }

    private Release open(Transfer transfer, UUID consent) {
        var reading = new Reading(transfer.subject(), transfer.purpose(), transfer.fields(), transfer.actor())
                .on(transfer.ground());
        return switch (vault.open(reading)) {
            case Opened.Refused refused -> refuse(transfer, reason(refused.reason()));
            case Opened.Values values when values.fields().isEmpty() -> refuse(transfer, Reason.NOTHING_TO_SEND);
            case Opened.Values values -> {
                var country = places.country(transfer.recipient());
                register.released(transfer, country, values.fields().keySet(), consent);
                yield new Released(values.fields());
            }
        };
    }

    private Release refuse(Transfer transfer, Reason reason) {
        register.refused(transfer, reason);
        return new Refused(reason);
    }

    private static Reason reason(Opened.Reason reason) {
        return switch (reason) {
            case NO_SUCH_SUBJECT, DAMAGED -> Reason.NOTHING_TO_SEND;
            case BLOCKED -> Reason.BLOCKED;
            case FIELD_OUTSIDE_PURPOSE,
                    NOT_FOR_THIS_ROLE,
                    NO_REASON_GIVEN,
                    ONE_FIELD_AT_A_TIME,
                    LOCKED_BY_LAW,
                    NO_CONSENT,
                    CONSENT_WITHDRAWN,
                    CONSENT_EXPIRED,
                    BUDGET_SPENT -> Reason.NO_PERMISSION;
        };
    }
}
