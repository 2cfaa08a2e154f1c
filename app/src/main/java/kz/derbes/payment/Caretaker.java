package kz.derbes.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.order.Orders;
import kz.derbes.payment.out.Answered;
import kz.derbes.payment.out.Asked;
import kz.derbes.payment.out.Deed;
import kz.derbes.payment.out.Money;
import kz.derbes.payment.out.Money.Stage;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import kz.derbes.payment.out.Sight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Finishes what was begun: asks the provider about attempts whose end is not known, and takes or lets go of what is held.
 * A claim is only the hour of the next look, so a node that dies leaves nothing but a wait.
 */
@Component("paymentCaretaker")
@Order(1)
class Caretaker implements Chore {
    private final AttemptRows attempts;
    private final ChargeRows charges;
    private final FrozenRows frozen;
    private final CareRows cares;
    private final Settling settling;
    private final Providers providers;
    private final Orders orders;
    private final Clock clock;

    Caretaker(
            AttemptRows attempts,
            ChargeRows charges,
            FrozenRows frozen,
            CareRows cares,
            Settling settling,
            Providers providers,
            Orders orders,
            Clock clock) {
        this.attempts = attempts;
        this.charges = charges;
        this.frozen = frozen;
        this.cares = cares;
        this.settling = settling;
        this.providers = providers;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public boolean step() {
        var claimed = attempts.claim(clock.instant());
        claimed.ifPresent(it -> providers.of(it.method()).ifPresent(provider -> look(it, provider)));
        return claimed.isPresent();
    }

    private void look(Attempt it, Provider provider) {
        if (it.state() == State.HELD) finish(it, provider);
        else settling.apply(it.id(), provider.look(new Asked(it.invoice(), it.handle())));
    }

    /** Takes what is held while the order still wants it, and lets go of it otherwise. */
    private void finish(Attempt it, Provider provider) {
        held(it).ifPresent(charge -> {
            boolean wanted = isWanted(it, charge);
            if (wanted && it.care() != null && it.care().waits(clock.instant())) {
                cares.postpone(it.id());
                return;
            }
            var deed = new Deed(
                    number(wanted ? "capture" : "release", it),
                    it.invoice(),
                    charge.transaction(),
                    it.handle(),
                    charge.tiyn());
            var answer = wanted ? provider.capture(deed) : provider.release(deed);
            switch (answer) {
                case Answered.Done _ -> settling.apply(it.id(), now(charge, it, wanted));
                // somebody may have taken or released it by other means
                case Answered.Refused _, Answered.Lost _ ->
                    settling.apply(it.id(), provider.look(new Asked(it.invoice(), it.handle())));
            }
        });
    }

    private boolean isWanted(Attempt it, Charge charge) {
        if (it.care() != null && it.care().end() == Care.End.LET_GO) return false;
        return orders.payable(it.order())
                .filter(due -> due.tiyn() == charge.tiyn() && !frozen.isFrozen(due.subject()))
                .isPresent();
    }

    private static UUID number(String what, Attempt it) {
        return UUID.nameUUIDFromBytes((what + " " + it.id()).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Charge> held(Attempt it) {
        return charges.of(it.id()).stream()
                .filter(charge -> charge.stage() == Stage.HELD && charge.tiyn() == it.tiyn())
                .findFirst();
    }

    private static Sight now(Charge charge, Attempt it, boolean taken) {
        return new Sight.Moved(new Money(
                charge.transaction(),
                it.invoice(),
                charge.tiyn(),
                charge.currency(),
                taken ? Stage.CHARGED : Stage.VOIDED,
                Money.UNTOLD));
    }
}
