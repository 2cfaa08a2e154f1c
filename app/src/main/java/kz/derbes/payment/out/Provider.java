package kz.derbes.payment.out;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A payment organisation with a page of its own where the buyer types the card. No call throws for what the other side
 * does: whatever is not known to have happened is {@code Lost}.
 */
public interface Provider {

    /** Its name in addresses, tables and messages. */
    String code();

    /** Where it keeps what it receives, two letters of ISO 3166. */
    String country();

    /** Whether it can hold money first, to be taken by a second step. */
    boolean canHold();

    /** Opens its page for an attempt; asking again for the same attempt never makes a second debt. */
    Opened open(Opening opening);

    /** What it knows of an invoice. */
    Sight look(Asked asked);

    /** Takes the whole of what is held. */
    Answered capture(Deed deed);

    /** Lets go of what is held. */
    Answered release(Deed deed);

    /** Gives money back. */
    Answered giveBack(Deed deed);

    /** How long the same {@link Deed#id} is sure to be done once however often it is asked; zero where it never is. */
    default Duration repeatable() {
        return Duration.ZERO;
    }

    /** Every movement of a day in Almaty; empty where it gives no such list, or did not answer. */
    default Optional<List<Money>> day(LocalDate day) {
        return Optional.empty();
    }

    /** Reads a hook; the body is judged byte for byte as it came. */
    Told hear(Heard heard);

    /** What it expects to be answered to a hook. */
    Reply reply(Heard heard, boolean accepted);
}
