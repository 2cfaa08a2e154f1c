package kz.derbes.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kz.derbes.consent.StopLinks;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.disclosure.Release;
import kz.derbes.disclosure.Transfer;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Recipient;
import kz.derbes.law.Scope;
import kz.derbes.notification.Marketing.Draft;
import kz.derbes.notification.Marketing.Hold;
import kz.derbes.notification.out.Carrier;
import kz.derbes.notification.out.Delivery;
import kz.derbes.vault.Private;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One attempt to send one letter: the rules, the gate, the pen and the carrier, in this order. */
@Component
class Delivering {
    private static final Duration BLOCK_PAUSE = Duration.ofMinutes(10);
    static final Actor POST = Actor.system("notification");

    private final StopLinks stops;
    private final Disclosures gate;
    private final Writing writing;
    private final Carrier carrier;
    private final Clock clock;

    Delivering(StopLinks stops, Disclosures gate, Writing writing, Carrier carrier, Clock clock) {
        this.stops = stops;
        this.gate = gate;
        this.writing = writing;
        this.carrier = carrier;
        this.clock = clock;
    }

    Outcome attempt(Claimed letter) {
        var stop = letter.template().advertising() ? stops.path(letter.to(), Scope.MAILING) : Optional.<String>empty();
        return held(letter, stop).orElseGet(() -> pass(letter, stop));
    }

    private Optional<Outcome> held(Claimed letter, Optional<String> stop) {
        if (!letter.template().advertising()) return Optional.empty();
        var now = clock.instant();
        var local = now.atZone(Marketing.ZONE).toLocalTime();
        var holds = Marketing.holds(new Draft(stop.isPresent(), local, stop.isPresent()));
        if (holds.isEmpty()) return Optional.empty();
        if (holds.equals(Set.of(Hold.QUIET_HOURS)))
            return Optional.of(new Outcome.NotBefore(Marketing.morningAfter(now), Hold.QUIET_HOURS.code()));
        return Optional.of(new Outcome.Dropped(Hold.NO_CONSENT.code()));
    }

    private Outcome pass(Claimed letter, Optional<String> stop) {
        var wish = new Transfer(
                letter.to(),
                Recipient.MAIL_RELAY,
                letter.template().purpose(),
                Set.of(FieldCode.EMAIL),
                POST,
                letter.template().ground());
        return switch (gate.release(wish)) {
            case Release.Released released -> send(letter, released.fields().get(FieldCode.EMAIL), stop);
            case Release.Refused refused ->
                switch (refused.reason()) {
                    // the operator can mend these two
                    case RECIPIENT_NOT_DECLARED, PLACE_NOT_ALLOWED ->
                        new Outcome.Later(refused.reason().code());
                    // it waits for the end of the check, however often that takes (RGT-03)
                    case BLOCKED ->
                        new Outcome.NotBefore(
                                clock.instant().plus(BLOCK_PAUSE),
                                refused.reason().code());
                    case NO_PERMISSION, NOTHING_TO_SEND ->
                        new Outcome.Dropped(refused.reason().code());
                };
        };
    }

    private Outcome send(Claimed letter, @Nullable Private to, Optional<String> stop) {
        if (to == null) return new Outcome.Dropped(Release.Reason.NOTHING_TO_SEND.code());
        return switch (carrier.deliver(writing.write(letter, to, stop))) {
            case Delivery.Taken _ -> new Outcome.Sent();
            case Delivery.Later later -> new Outcome.Later(later.reason());
            case Delivery.Never never -> new Outcome.Failed(never.reason());
        };
    }
}
