package kz.derbes.payment;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kz.derbes.law.Codes;
import kz.derbes.order.Payable;
import kz.derbes.payment.Begun.Why;
import kz.derbes.payment.out.Provider;
import kz.derbes.payment.out.Providers;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks risk before money moves, and says with how much care it may (4.1.4). */
@Component
class Precaution {
    private final Risks risks;
    private final Providers providers;

    Precaution(Risks risks, Providers providers) {
        this.risks = risks;
        this.providers = providers;
    }

    /** What is to be done with a wish to pay. */
    sealed interface Word {

        /** It goes on; with care the money is only held at first. */
        record Go(@Nullable Care care) implements Word {}

        /** It does not go on in this way. */
        record Halt(Begun begun) implements Word {}
    }

    Word of(Wish wish, Payable order, Provider provider) {
        var signals = new Signals(
                Occasion.PAYMENT,
                order.subject(),
                wish.address(),
                wish.device(),
                Optional.of(order.deliveryCountry()),
                OptionalLong.of(order.tiyn()));
        return switch (risks.judge(signals)) {
            case Judgement.Calm _ -> new Word.Go(null);
            case Judgement.Careful(var reasons) -> careful(reasons, provider);
            case Judgement.Stop stop -> new Word.Halt(new Begun.Stopped(risks.pageOf(stop.review())));
        };
    }

    /** A provider that cannot hold is left for one that can; where none can, nobody is kept from paying by it. */
    private Word careful(Set<Reason> reasons, Provider provider) {
        if (provider.canHold())
            return new Word.Go(new Care(reasons.stream().map(Codes::of).sorted().toList(), null, null));
        boolean another = providers.all().stream().anyMatch(Provider::canHold);
        return another ? new Word.Halt(new Begun.Refused(Why.HELD_FIRST)) : new Word.Go(null);
    }
}
