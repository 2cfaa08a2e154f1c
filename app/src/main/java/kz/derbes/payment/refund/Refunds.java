package kz.derbes.payment.refund;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.order.Payable;
import kz.derbes.payment.Aftermath;
import kz.derbes.payment.Attempt;
import kz.derbes.payment.Charge;
import kz.derbes.payment.Payments;
import kz.derbes.payment.Settling;
import kz.derbes.payment.out.Money.Stage;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.refund.Refund.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money that has to go back; never more of a payment than came by it. */
@Service
public class Refunds implements Aftermath {
    private final RefundRows rows;
    private final Payments payments;
    private final Providers providers;
    private final Ledger ledger;
    private final Clock clock;

    Refunds(RefundRows rows, @Lazy Payments payments, Providers providers, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.providers = providers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void paid(Attempt attempt, Charge charge, Optional<Payable> bought) {
        // what is paid rightly stays
    }

    @Override
    public void surplus(Attempt attempt, Charge charge, String cause) {
        var id = UUID.nameUUIDFromBytes(
                ("surplus " + charge.method() + " " + charge.transaction() + " " + charge.stage())
                        .getBytes(StandardCharsets.UTF_8));
        add(id, attempt, charge, charge.tiyn(), cause, Settling.ROOM);
    }

    /**
     * Gives back for an order, once under a number; what no payment covers waits for a hand.
     *
     * @param tiyn at least 1
     */
    @Transactional
    public void giveBack(UUID order, UUID refund, long tiyn, String cause, Actor by) {
        if (tiyn < 1) throw new IllegalArgumentException("nothing to give back");
        for (var attempt : payments.of(order)) {
            var held = payments.lock(attempt.id()).orElseThrow();
            var charge = counted(held);
            if (charge.isPresent()) {
                add(refund, held, charge.get(), tiyn, cause, by);
                return;
            }
        }
        write(refund, null, order, "", "", tiyn, false, cause, "no-payment", by, null);
    }

    /** What can still go back of an attempt, in tiyn. */
    public long left(Attempt attempt) {
        return counted(attempt)
                .map(it -> it.tiyn() - rows.sum(it.method(), it.transaction(), false))
                .orElse(0L);
    }

    public List<Refund> of(UUID order) {
        return rows.of(order);
    }

    public Optional<Refund> find(UUID id) {
        return rows.find(id);
    }

    /** Those that wait for a hand, the longest first. */
    public List<Refund> byHand(int limit) {
        return rows.byHand(limit);
    }

    private Optional<Charge> counted(Attempt attempt) {
        return payments.charges(attempt.id()).stream()
                .filter(it -> it.counted() && it.stage() == Stage.CHARGED)
                .findFirst();
    }

    private void add(UUID id, Attempt attempt, Charge charge, long tiyn, String cause, Actor by) {
        boolean release = charge.stage() == Stage.HELD;
        boolean covered = rows.sum(charge.method(), charge.transaction(), false) + tiyn <= charge.tiyn();
        boolean tenge = charge.currency().equals("KZT");
        String reason = !covered
                ? "above-paid"
                : !tenge ? "not-tenge" : providers.of(charge.method()).isEmpty() ? "no-provider" : "";
        if (!covered && rows.find(id).isPresent()) return;
        write(
                id,
                attempt.id(),
                attempt.order(),
                covered ? charge.method() : "",
                covered ? charge.transaction() : "",
                tiyn,
                release,
                cause,
                reason,
                by,
                attempt.subject());
    }

    private void write(
            UUID id,
            @Nullable UUID attempt,
            UUID order,
            String method,
            String transaction,
            long tiyn,
            boolean release,
            String cause,
            String reason,
            Actor by,
            @Nullable SubjectId subject) {
        var now = now();
        var state = reason.isEmpty() ? State.DUE : State.BY_HAND;
        var refund = new Refund(
                id,
                attempt,
                order,
                method,
                transaction,
                tiyn,
                release,
                cause,
                state,
                reason,
                by.toString(),
                now,
                now,
                null,
                0);
        if (!rows.add(refund, state == State.DUE ? now : null)) return;
        ledger.record(Fact.of("payment.refund-due", subject, by, codes(refund)));
    }

    static Map<String, String> codes(Refund it) {
        return Map.of(
                "refund", it.id().toString(),
                "order", it.order().toString(),
                "cause", it.cause(),
                "tiyn", Long.toString(it.tiyn()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(Refund it, String deed, Actor by) {
        var attempt = it.attempt();
        var subject = attempt == null
                ? null
                : payments.find(attempt).map(Attempt::subject).orElse(null);
        ledger.record(Fact.of(deed, subject, by, codes(it)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
