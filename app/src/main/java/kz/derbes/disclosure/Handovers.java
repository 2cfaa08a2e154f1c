package kz.derbes.disclosure;

import java.util.List;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import org.springframework.stereotype.Service;

/** The gate for what is no value of the vault and yet tells of a person, as the number and the sum of an order (6.3.2). */
@Service
public class Handovers {
    private static final String HOME = "KZ";
    private final Permits permits;
    private final Consents consents;
    private final Blocks blocks;
    private final Register register;

    Handovers(Permits permits, Consents consents, Blocks blocks, Register register) {
        this.permits = permits;
        this.consents = consents;
        this.blocks = blocks;
        this.register = register;
    }

    /**
     * A wish to hand something to a recipient whom the caller declares.
     *
     * @param name code of this one recipient, shown to the person by the message {@code disclosure.recipient.<name>}
     * @param country where it keeps what it receives
     * @param things codes of what goes, shown by {@code disclosure.field.<thing>}
     */
    public record Handover(
            SubjectId subject,
            Recipient recipient,
            String name,
            String country,
            Purpose purpose,
            List<String> things,
            Actor actor) {
        public Handover {
            things = List.copyOf(things);
        }
    }

    /**
     * Judges and, where it may go, enters it in the register before returning; passing and refusal are durable even if the
     * caller's transaction is not.
     */
    public boolean handOver(Handover it) {
        if (!it.country().equals(HOME)) return refuse(it, Release.Reason.PLACE_NOT_ALLOWED);
        if (!permits.isAllowed(it.subject(), it.recipient())) return refuse(it, Release.Reason.NO_PERMISSION);
        if (blocks.isBlocked(it.subject())) return refuse(it, Release.Reason.BLOCKED);
        return switch (consents.permissions(List.of(Grounds.asked(it.subject(), it.purpose())))
                .getFirst()) {
            case Permission.Granted granted -> {
                register.handedOver(it, granted.consent());
                yield true;
            }
            case Permission.Refused _ -> refuse(it, Release.Reason.NO_PERMISSION);
        };
    }

    private boolean refuse(Handover it, Release.Reason reason) {
        register.refused(it, reason);
        return false;
    }
}
