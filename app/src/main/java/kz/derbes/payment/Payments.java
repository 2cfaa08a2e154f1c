package kz.derbes.payment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.order.Orders;
import kz.derbes.order.Payable;
import kz.derbes.payment.Begun.Why;
import kz.derbes.payment.out.Money;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.out.Sight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attempts to pay, as pages and the other parts of the room ask for them (clause 4.1.7). */
@Service
public class Payments {
    private final Beginning beginning;
    private final AttemptRows attempts;
    private final ChargeRows charges;
    private final Settling settling;
    private final Providers providers;
    private final Orders orders;
    private final Throttle throttle;
    private final Ledger ledger;
    private final PaymentBell bell;
    private final Clock clock;

    Payments(
            Beginning beginning,
            AttemptRows attempts,
            ChargeRows charges,
            Settling settling,
            Providers providers,
            Orders orders,
            Throttle throttle,
            Ledger ledger,
            PaymentBell bell,
            Clock clock) {
        this.beginning = beginning;
        this.attempts = attempts;
        this.charges = charges;
        this.settling = settling;
        this.providers = providers;
        this.orders = orders;
        this.throttle = throttle;
        this.ledger = ledger;
        this.bell = bell;
        this.clock = clock;
    }

    /** Begins to pay at a provider, or finds what was begun. Joins no transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public Begun begin(Wish wish) {
        var provider = providers.of(wish.method());
        if (provider.isEmpty()) return new Begun.Refused(Why.NO_SUCH_METHOD);
        boolean often = throttle.count(
                                PaymentLimit.PAYMENTS_BEGUN_BY_ORDER,
                                wish.order().toString())
                        .isPresent()
                || throttle.address(
                                PaymentLimit.PAYMENTS_BEGUN_BY_ADDRESS,
                                wish.address().getHostAddress())
                        .isPresent();
        return often ? new Begun.Refused(Why.TOO_OFTEN) : beginning.begin(wish, provider.get());
    }

    /**
     * Takes the word of a buyer who pays on delivery or by invoice; twice is once.
     *
     * @return the attempt under which the money is awaited; empty when nothing is to be paid
     */
    @Transactional
    public Optional<Attempt> promise(UUID order, String key, Method method) {
        var due = orders.payable(order, key);
        if (due.isEmpty()) return Optional.empty();
        attempts.queue(order);
        var made = own(order)
                .filter(it -> it.method().equals(method.code()))
                .or(() -> Optional.of(add(due.get(), method)));
        orders.markOnDelivery(order);
        return made;
    }

    private Attempt add(Payable order, Method method) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var attempt = new Attempt(
                UUID.randomUUID(),
                attempts.nextInvoice(),
                order.subject(),
                order.order(),
                order.number(),
                method.code(),
                order.tiyn(),
                order.language(),
                State.BEGUN,
                null,
                null,
                "",
                now,
                now,
                now.plus(java.time.Duration.ofDays(365)),
                0,
                null);
        attempts.add(attempt, null);
        record(attempt, "payment.promised", Actor.subject(order.subject()));
        return attempt;
    }

    private Optional<Attempt> own(UUID order) {
        return attempts.of(order).stream()
                .filter(it -> Method.isOwn(it.method()) && it.state() == State.BEGUN)
                .findFirst();
    }

    /** Writes down that the money of a promise was received: in cash, or by a line of a statement; false when it was. */
    @Transactional
    public boolean received(UUID attempt, String proof, Actor by) {
        var it = attempts.lock(attempt).filter(found -> Method.isOwn(found.method()) && found.state() == State.BEGUN);
        it.ifPresent(found -> {
            record(found, "payment.received", by);
            settling.apply(
                    attempt,
                    new Sight.Moved(
                            new Money(proof, found.invoice(), found.tiyn(), "KZT", Money.Stage.CHARGED, Money.UNTOLD)));
        });
        return it.isPresent();
    }

    /** The same by a member of staff who holds the money or its receipt. */
    @Transactional
    public boolean received(UUID attempt, Member member) {
        return received(attempt, "hand-" + attempt, member.actor());
    }

    public Optional<Attempt> find(UUID id) {
        return attempts.find(id);
    }

    /** The attempt, held to the end of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Attempt> lock(UUID id) {
        return attempts.lock(id);
    }

    public Optional<Attempt> byInvoice(String method, long invoice) {
        return attempts.byInvoice(method, invoice);
    }

    /** All attempts at an order, the newest first. */
    public List<Attempt> of(UUID order) {
        return attempts.of(order);
    }

    /** The movements of money of an attempt, in the order they were seen. */
    public List<Charge> charges(UUID attempt) {
        return charges.of(attempt);
    }

    /** Has the provider asked at once, as when the buyer comes back. */
    public void hurry(UUID attempt) {
        var now = clock.instant();
        attempts.find(attempt)
                .filter(it -> it.state().isOpen() && it.changedAt().isBefore(now))
                .ifPresent(it -> {
                    if (attempts.hurry(it.id(), now)) bell.ring();
                });
    }

    private void record(Attempt it, String deed, Actor by) {
        var codes = Map.of(
                "attempt", it.id().toString(),
                "order", it.order().toString(),
                "method", it.method(),
                "tiyn", Long.toString(it.tiyn()));
        ledger.record(Fact.of(deed, it.subject(), by, codes));
    }
}
