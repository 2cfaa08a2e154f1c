package kz.derbes.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.derbes.consent.Consents;
import kz.derbes.disclosure.Permits;
import kz.derbes.law.Actor;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The consent on which orders stand, and its withdrawal (CON-11). */
@Service
public class PaymentConsent {
    private final BuyerData buyers;
    private final Consents consents;
    private final Permits permits;
    private final OrderHolds holds;
    private final PurchaseRows rows;
    private final Undoing undoing;

    PaymentConsent(
            BuyerData buyers,
            Consents consents,
            Permits permits,
            OrderHolds holds,
            PurchaseRows rows,
            Undoing undoing) {
        this.buyers = buyers;
        this.consents = consents;
        this.permits = permits;
        this.holds = holds;
        this.rows = rows;
        this.undoing = undoing;
    }

    /** A consent that lives: until when, and which recipients may hear of an order. */
    public record Standing(Instant until, List<Permits.Permit> permits) {}

    public Optional<Standing> standing(SubjectId subject) {
        return buyers.consent(subject).map(it -> new Standing(it.until(), permits.of(subject)));
    }

    /**
     * Withdraws the consent and every permission; an order that only waits for money is called off by it. False while an order is
     * not fulfilled: then the law lets the consent last, and the person is told why.
     */
    @Transactional
    public boolean withdraw(SubjectId subject) {
        if (holds.isHeld(subject)) return false;
        var actor = Actor.subject(subject);
        rows.of(subject, Integer.MAX_VALUE, 0).stream()
                .filter(it -> it.state().isPending())
                .forEach(it -> undoing.cancel(it.id(), "withdrawn", actor));
        permits.of(subject).forEach(it -> permits.withdraw(subject, it.recipient(), actor));
        consents.withdraw(subject, Scope.PAYMENT, actor);
        return true;
    }
}
