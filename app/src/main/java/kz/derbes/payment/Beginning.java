package kz.derbes.payment;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.disclosure.Permits;
import kz.derbes.law.Actor;
import kz.derbes.law.Recipient;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.order.Orders;
import kz.derbes.order.Payable;
import kz.derbes.payment.Begun.Why;
import kz.derbes.payment.out.Opened;
import kz.derbes.payment.out.Opening;
import kz.derbes.payment.out.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins to pay. The attempt is committed before the provider hears of it, and the provider is asked under its number: a
 * second click, a second tab or a second life of this node finds the same attempt and the same page.
 */
@Component
class Beginning {
    private final Orders orders;
    private final AttemptRows attempts;
    private final FrozenRows frozen;
    private final Permits permits;
    private final HandingOver handing;
    private final Precaution precaution;
    private final Ledger ledger;
    private final PaymentSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Beginning(
            Orders orders,
            AttemptRows attempts,
            FrozenRows frozen,
            Permits permits,
            HandingOver handing,
            Precaution precaution,
            Ledger ledger,
            PaymentSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.attempts = attempts;
        this.frozen = frozen;
        this.permits = permits;
        this.handing = handing;
        this.precaution = precaution;
        this.ledger = ledger;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    Begun begin(Wish wish, Provider provider) {
        var due = orders.payable(wish.order(), wish.key());
        if (due.isEmpty()) return new Begun.Refused(Why.NOTHING_DUE);
        var order = due.get();
        if (frozen.isFrozen(order.subject())) return new Begun.Refused(Why.FROZEN);
        if (!allowed(wish, order)) return new Begun.Refused(Why.NO_PERMISSION);
        var going = transaction.execute(status -> going(order, provider));
        if (going != null && going.isPresent()) return goOn(going.get(), provider);
        return switch (precaution.of(wish, order, provider)) {
            case Precaution.Word.Halt(var begun) -> begun;
            case Precaution.Word.Go(var care) -> {
                var attempt = transaction.execute(status -> create(order, provider, care));
                yield attempt == null ? new Begun.Refused(Why.NOTHING_DUE) : goOn(attempt, provider);
            }
        };
    }

    private boolean allowed(Wish wish, Payable order) {
        if (permits.isAllowed(order.subject(), Recipient.PAYMENT_PROVIDER)) return true;
        if (wish.allowed().isEmpty()) return false;
        transaction.executeWithoutResult(status -> permits.allow(
                order.subject(), Recipient.PAYMENT_PROVIDER, wish.allowed(), Actor.subject(order.subject())));
        return true;
    }

    /** An attempt of this order that is under way with this provider, or one that holds money with any. */
    private Optional<Attempt> going(Payable order, Provider provider) {
        attempts.queue(order.order());
        return attempts.of(order.order()).stream()
                .filter(it -> it.tiyn() == order.tiyn())
                .filter(it -> it.state() == State.HELD || goesOn(it, provider))
                .findFirst();
    }

    private boolean goesOn(Attempt it, Provider provider) {
        boolean again = it.state() == State.FAILED && it.page() != null;
        return it.method().equals(provider.code())
                && (it.state().isOpen() || again)
                && clock.instant().isBefore(it.until());
    }

    private Attempt create(Payable order, Provider provider, @Nullable Care care) {
        var again = going(order, provider);
        if (again.isPresent()) return again.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempt = new Attempt(
                UUID.randomUUID(),
                attempts.nextInvoice(),
                order.subject(),
                order.order(),
                order.number(),
                provider.code(),
                order.tiyn(),
                order.language(),
                State.CREATED,
                null,
                null,
                "",
                now,
                now,
                until(order, now),
                0,
                care);
        attempts.add(attempt, now.plus(settings.firstLook()));
        ledger.record(Fact.of(
                "payment.created",
                order.subject(),
                Actor.subject(order.subject()),
                Map.of(
                        "attempt", attempt.id().toString(),
                        "order", order.order().toString(),
                        "method", provider.code(),
                        "tiyn", Long.toString(order.tiyn()),
                        "care", care == null ? "none" : String.join(",", care.reasons()))));
        return attempt;
    }

    private Instant until(Payable order, Instant now) {
        var life = now.plus(settings.life());
        return order.until().isBefore(life) ? order.until() : life;
    }

    /** Opens the provider's page unless it is open. */
    private Begun goOn(Attempt attempt, Provider provider) {
        if (attempt.page() != null && attempt.state() != State.HELD) return new Begun.Open(attempt.id());
        if (attempt.state() != State.CREATED && attempt.state() != State.UNKNOWN)
            return new Begun.Waiting(attempt.id());
        if (!handing.handOver(attempt, provider)) {
            close(attempt, new Opened.Refused("not-handed"));
            return new Begun.Refused(Why.NOT_HANDED);
        }
        var opened = provider.open(opening(attempt, provider));
        close(attempt, opened);
        return switch (opened) {
            case Opened.Page _ -> new Begun.Open(attempt.id());
            case Opened.Refused _ -> new Begun.Refused(Why.PROVIDER);
            case Opened.Lost _ -> new Begun.Waiting(attempt.id());
        };
    }

    private Opening opening(Attempt it, Provider provider) {
        return new Opening(
                it.id(),
                it.invoice(),
                it.number(),
                it.tiyn(),
                it.language(),
                it.until(),
                it.care() != null,
                URI.create(settings.site() + "/pay/return/" + it.id()),
                URI.create(settings.site() + "/pay/hook/" + provider.code()));
    }

    /** Writes the answer down; news that came meanwhile weigh more than it. */
    private void close(Attempt attempt, Opened opened) {
        transaction.executeWithoutResult(status -> attempts.lock(attempt.id()).ifPresent(it -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var look = now.plus(settings.firstLook());
            switch (opened) {
                case Opened.Page(var handle, var page) -> {
                    var open = it.opened(handle, page.toString());
                    boolean begins = it.state() == State.CREATED || it.state() == State.UNKNOWN;
                    if (begins) attempts.change(open.at(State.BEGUN, ""), now, look);
                    else if (it.state() != State.HELD) attempts.change(open, now, null);
                }
                case Opened.Refused(var code) -> {
                    if (it.state().isOpen() && it.state() != State.HELD)
                        attempts.change(it.at(State.FAILED, code), now, null);
                }
                case Opened.Lost(var code) -> {
                    if (it.state() == State.CREATED) attempts.change(it.at(State.UNKNOWN, code), now, look);
                }
            }
        }));
    }
}
