package kz.derbes.payment;

import java.util.List;
import kz.derbes.disclosure.Handovers;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;
import kz.derbes.payment.out.Provider;
import org.springframework.stereotype.Component;

/** Enters in the register of transfers what a provider is told of a person: a number and a sum (6.3.2, OPR-06). */
@Component
class HandingOver {
    private static final List<String> THINGS = List.of("order-number", "sum");
    private final Handovers handovers;

    HandingOver(Handovers handovers) {
        this.handovers = handovers;
    }

    /** False when nothing may be handed over. */
    boolean handOver(Attempt attempt, Provider provider) {
        var subject = attempt.subject();
        return subject != null
                && handovers.handOver(new Handovers.Handover(
                        subject,
                        Recipient.PAYMENT_PROVIDER,
                        provider.code(),
                        provider.country(),
                        Purpose.PAYMENT,
                        THINGS,
                        Actor.subject(subject)));
    }
}
