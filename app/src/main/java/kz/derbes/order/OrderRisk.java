package kz.derbes.order;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.ReviewDecided;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Asks risk about an order and lets one that is stopped wait: a person of the shop looks, and where nobody does in time it goes
 * on. What is merely unusual is left to the payment, which is judged by itself (4.1.4, CON-14).
 */
@Service
public class OrderRisk {
    private static final Actor RISK = Actor.system("risk");
    private final Risks risks;
    private final OrderReviewRows reviews;
    private final PurchaseRows rows;
    private final OrderSteps steps;
    private final OrderLetters letters;
    private final Undoing undoing;
    private final OrderSettings settings;
    private final Clock clock;

    OrderRisk(
            Risks risks,
            OrderReviewRows reviews,
            PurchaseRows rows,
            OrderSteps steps,
            OrderLetters letters,
            Undoing undoing,
            OrderSettings settings,
            Clock clock) {
        this.risks = risks;
        this.reviews = reviews;
        this.rows = rows;
        this.steps = steps;
        this.letters = letters;
        this.undoing = undoing;
        this.settings = settings;
        this.clock = clock;
    }

    /** The page that says why the order waits and takes an objection; empty when it does not wait. */
    public Optional<String> pageOf(Purchase order) {
        return reviews.of(order.id()).map(risks::pageOf);
    }

    /** The review the order has to wait for; null when it has not. An application stakes nothing and is not judged. */
    @Nullable
    UUID review(Purchase draft, Wish.From from) {
        if (draft.paying() == Paying.NONE) return null;
        var signals = new Signals(
                Occasion.ORDER,
                draft.subject(),
                from.address(),
                from.device(),
                Optional.of(draft.country()),
                OptionalLong.of(draft.tiyn()));
        return switch (risks.judge(signals)) {
            case Judgement.Calm _, Judgement.Careful _ -> null;
            case Judgement.Stop stop -> stop.review();
        };
    }

    void wait(Purchase order, UUID review) {
        reviews.add(order.id(), review);
    }

    /** Goes on with every order that waited for it, or ends it: with the decision, or not at all. */
    @EventListener
    void on(ReviewDecided decided) {
        boolean upheld = decided.outcome().equals("upheld");
        for (var id : reviews.waiting(decided.review())) {
            if (upheld) undoing.cancel(id, "upheld", RISK);
            else rows.lock(id).filter(it -> it.state() == State.IN_REVIEW).ifPresent(it -> goOn(it, decided));
            reviews.remove(id);
        }
    }

    private void goOn(Purchase it, ReviewDecided decided) {
        var end = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(settings.unpaid());
        var next = it.paying() == Paying.ONLINE ? it.at(State.PLACED, "").awaiting(end) : it.at(State.ACCEPTED, "");
        var codes =
                Map.of("outcome", decided.outcome(), "review", decided.review().toString());
        letters.send(steps.write(next, "reviewed", RISK, codes), "order-placed");
    }
}
