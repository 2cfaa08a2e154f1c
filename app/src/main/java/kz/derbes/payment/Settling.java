package kz.derbes.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Codes;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.order.Orders;
import kz.derbes.order.Settled;
import kz.derbes.payment.out.Money;
import kz.derbes.payment.out.Money.Stage;
import kz.derbes.payment.out.Sight;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what a provider says of an attempt, by whichever way it was heard.
 *
 * <p>The attempt's row is held from the first statement to the commit, and a movement of money is known by the provider's
 * number: told twice, late, or in the wrong order, it changes nothing twice. The order is paid, the receipt owed and the
 * money that is too much sent back in the same transaction, so a crash leaves all of it or nothing, and what was not
 * written is heard again from the hook's repetition or the caretaker's question.
 */
@Component("paymentSettling")
public class Settling {
    public static final Actor ROOM = Actor.system("payment");
    private final AttemptRows attempts;
    private final ChargeRows charges;
    private final Orders orders;
    private final List<Aftermath> aftermath;
    private final PaymentLetters letters;
    private final Risks risks;
    private final Ledger ledger;
    private final PaymentSettings settings;
    private final Clock clock;

    Settling(
            AttemptRows attempts,
            ChargeRows charges,
            Orders orders,
            List<Aftermath> aftermath,
            PaymentLetters letters,
            Risks risks,
            Ledger ledger,
            PaymentSettings settings,
            Clock clock) {
        this.attempts = attempts;
        this.charges = charges;
        this.orders = orders;
        this.aftermath = aftermath;
        this.letters = letters;
        this.risks = risks;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes notice; an attempt that is unknown is nobody's. */
    @Transactional
    public void apply(UUID id, Sight sight) {
        var found = attempts.lock(id);
        if (found.isEmpty()) return;
        var it = found.get();
        switch (sight) {
            case Sight.Nothing _ -> nothing(it);
            case Sight.Declined(var code) -> declined(it, code);
            case Sight.Lost(var code) -> move(it, State.UNKNOWN, code);
            case Sight.Moved(var money) ->
                money.forEach(one -> attempts.find(id).ifPresent(now -> moved(now, one)));
        }
    }

    /** A refusal by the bank counts for the rules of the next judgement, once for each time it is news. */
    private void declined(Attempt it, String code) {
        if (!it.state().next().contains(State.FAILED)) return;
        move(it, State.FAILED, code);
        var buyer = it.subject();
        if (buyer != null) risks.refused(Occasion.PAYMENT, buyer);
    }

    /** Nobody has paid: after its time nobody will. */
    private void nothing(Attempt it) {
        var late = clock.instant().isAfter(it.until().plus(settings.grace()));
        if (late) move(it, State.EXPIRED, "late");
        else if (it.state() == State.UNKNOWN && it.page() != null) move(it, State.BEGUN, "");
    }

    private void moved(Attempt it, Money money) {
        if (money.invoice() != it.invoice()) throw new IllegalArgumentException("money of another invoice");
        var known = charges.find(it.method(), money.transaction());
        if (known.isPresent() && known.get().stage().compareTo(money.stage()) >= 0) return;
        var charge = new Charge(
                it.method(), money.transaction(), it.id(), money.tiyn(), money.currency(), money.stage(), false, now());
        charges.put(charge);
        record(it, "payment.money", codes(charge));
        switch (money.stage()) {
            case HELD -> held(it, charge);
            case CHARGED -> charged(it, charge);
            case VOIDED -> voided(it, charge);
        }
    }

    /** The attempt is over with the last of its money. */
    private void voided(Attempt it, Charge charge) {
        boolean last = charges.of(it.id()).stream()
                .allMatch(other -> other.transaction().equals(charge.transaction()) || other.stage() == Stage.VOIDED);
        if (last) move(it, State.VOIDED, "");
    }

    private void held(Attempt it, Charge charge) {
        if (!fits(it, charge)) surplus(it, charge, "wrong-amount");
        else if (it.state().next().contains(State.HELD)) hold(it);
        else surplus(it, charge, "twice");
    }

    /** With care nothing is taken before somebody has looked, or their time is over. */
    private void hold(Attempt it) {
        if (it.care() == null) {
            move(it, State.HELD, "");
            return;
        }
        var end = Collections.max(List.of(now(), Collections.min(List.of(now().plus(settings.care()), last(it)))));
        move(it.withCareUntil(end), State.HELD, "");
        letters.held(it);
    }

    /** The last moment at which the order surely still wants the money. */
    private Instant last(Attempt it) {
        return it.until().minus(settings.grace()).truncatedTo(ChronoUnit.MICROS);
    }

    private void charged(Attempt it, Charge charge) {
        if (!it.state().next().contains(State.PAID)) {
            surplus(it, charge, "twice");
            return;
        }
        if (!fits(it, charge)) {
            surplus(it, charge, "wrong-amount");
            return;
        }
        var bought = orders.payable(it.order());
        var settled = orders.markPaid(it.order(), it.id(), charge.tiyn());
        move(it, State.PAID, "");
        switch (settled) {
            case Settled.Paid _ -> {
                charges.count(charge, now());
                aftermath.forEach(then -> then.paid(it, charge, bought));
            }
            case Settled.AlreadyPaid _ -> charges.count(charge, now());
            case Settled.TooLate _ -> surplus(it, charge, "too-late");
            case Settled.WrongAmount _ -> surplus(it, charge, "wrong-amount");
        }
    }

    private static boolean fits(Attempt it, Charge charge) {
        return charge.tiyn() == it.tiyn() && charge.currency().equals("KZT");
    }

    private void surplus(Attempt it, Charge charge, String cause) {
        var codes = new TreeMap<>(codes(charge));
        codes.put("cause", cause);
        record(it, "payment.surplus", codes);
        aftermath.forEach(then -> then.surplus(it, charge, cause));
    }

    /** Goes there if that is still possible; what cannot be any more is no news. */
    private void move(Attempt it, State next, String why) {
        if (!it.state().next().contains(next)) return;
        attempts.change(it.at(next, why), now(), look(it, next).orElse(null));
        if (next != State.UNKNOWN && next != State.BEGUN) record(it, "payment." + next.code(), Map.of());
    }

    private Optional<Instant> look(Attempt it, State state) {
        return switch (state) {
            case CREATED, BEGUN, UNKNOWN -> Optional.of(clock.instant().plus(settings.firstLook()));
            case HELD -> {
                var until = it.care() == null ? null : it.care().until();
                yield Optional.of(until == null ? clock.instant() : until);
            }
            case FAILED -> Optional.of(clock.instant().plus(settings.laterLook()));
            case PAID, VOIDED, EXPIRED -> Optional.empty();
        };
    }

    private void record(Attempt it, String deed, Map<String, String> codes) {
        var all = new TreeMap<>(codes);
        all.put("attempt", it.id().toString());
        all.put("order", it.order().toString());
        ledger.record(new Fact(deed, it.subject(), ROOM, all));
    }

    private static Map<String, String> codes(Charge it) {
        return Map.of(
                "method", it.method(),
                "transaction", it.transaction(),
                "stage", Codes.of(it.stage()),
                "tiyn", Long.toString(it.tiyn()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
