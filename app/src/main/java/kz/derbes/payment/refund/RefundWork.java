package kz.derbes.payment.refund;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.order.Orders;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Chore;
import kz.derbes.payment.Payments;
import kz.derbes.payment.Settling;
import kz.derbes.payment.out.Answered;
import kz.derbes.payment.out.Asked;
import kz.derbes.payment.out.Deed;
import kz.derbes.payment.out.Money;
import kz.derbes.payment.out.Money.Stage;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.out.Sight;
import kz.derbes.payment.refund.Refund.State;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends money back. A refund is unknown from the moment before the provider is asked; one whose answer was lost is asked for
 * again under the same number while the provider remembers it, and after that only when the provider itself says that
 * nothing went back. Where it says nothing, a member of staff looks.
 */
@Component
@Order(2)
class RefundWork implements Chore {
    private static final int PATIENCE = 4;
    private final RefundRows rows;
    private final Refunds refunds;
    private final Payments payments;
    private final Settling settling;
    private final Providers providers;
    private final Orders orders;
    private final List<MoneyBack> follows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefundWork(
            RefundRows rows,
            Refunds refunds,
            Payments payments,
            Settling settling,
            Providers providers,
            Orders orders,
            List<MoneyBack> follows,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.refunds = refunds;
        this.payments = payments;
        this.settling = settling;
        this.providers = providers;
        this.orders = orders;
        this.follows = follows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean step() {
        var claimed = rows.claim(now());
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Refund it) {
        var provider = providers.of(it.method());
        var attempt = Optional.ofNullable(it.attempt()).flatMap(payments::find);
        if (provider.isEmpty() || attempt.isEmpty()) {
            byHand(it, "no-provider");
            return;
        }
        switch (ask(it, attempt.get(), provider.get())) {
            case Answered.Done _ -> done(it, Settling.ROOM);
            case Answered.Refused(var code) -> byHand(it, code);
            case Answered.Lost(var code) -> {
                if (it.tries() >= PATIENCE && !remembered(it, provider.get())) byHand(it, code);
            }
        }
    }

    private Answered ask(Refund it, Attempt attempt, Provider provider) {
        var deed = new Deed(it.id(), attempt.invoice(), it.transaction(), attempt.handle(), it.tiyn());
        if (it.tries() == 1 || remembered(it, provider)) return send(it, deed, provider);
        return switch (provider.look(new Asked(attempt.invoice(), attempt.handle()))) {
            case Sight.Lost(var code) -> new Answered.Lost(code);
            case Sight.Nothing _, Sight.Declined _ -> new Answered.Lost("not-told");
            case Sight.Moved(var money) ->
                money.stream()
                        .filter(one -> one.transaction().equals(it.transaction()))
                        .findFirst()
                        .map(one -> compare(it, one, deed, provider))
                        .orElseGet(() -> new Answered.Lost("not-told"));
        };
    }

    /** What the provider says went back, beside what should have. */
    private Answered compare(Refund it, Money money, Deed deed, Provider provider) {
        if (it.release()) return money.stage() == Stage.VOIDED ? new Answered.Done() : send(it, deed, provider);
        if (money.returned() == Money.UNTOLD) return new Answered.Lost("not-told");
        long before = rows.sum(it.method(), it.transaction(), true);
        return money.returned() >= before + it.tiyn() ? new Answered.Done() : send(it, deed, provider);
    }

    private static Answered send(Refund it, Deed deed, Provider provider) {
        return it.release() ? provider.release(deed) : provider.giveBack(deed);
    }

    private boolean remembered(Refund it, Provider provider) {
        var first = Objects.requireNonNullElse(it.firstTriedAt(), it.askedAt());
        return now().isBefore(first.plus(provider.repeatable()));
    }

    /** Writes down that the money went back, and tells the order. */
    void done(Refund it, Actor by) {
        transaction.executeWithoutResult(status -> {
            if (!rows.move(it, State.DONE, "", now(), null)) return;
            refunds.note(it, "payment.refunded", by);
            if (it.release()) voided(it);
            else wentBack(it);
        });
    }

    private void wentBack(Refund it) {
        orders.markRefunded(it.order(), it.id(), it.tiyn());
        follows.forEach(then -> then.wentBack(it));
    }

    private void voided(Refund it) {
        Optional.ofNullable(it.attempt())
                .flatMap(payments::find)
                .ifPresent(attempt -> settling.apply(
                        attempt.id(),
                        new Sight.Moved(new Money(
                                it.transaction(), attempt.invoice(), it.tiyn(), "KZT", Stage.VOIDED, Money.UNTOLD))));
    }

    private void byHand(Refund it, String reason) {
        transaction.executeWithoutResult(status -> {
            if (rows.move(it, State.BY_HAND, reason, now(), null))
                refunds.note(it, "payment.refund-by-hand", Settling.ROOM);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
