package kz.derbes.consent;

import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.VisitorId;

/**
 * What a browser remembers of its owner's decision.
 *
 * @param visitor empty when everything was refused; such a memory is the same for everybody
 * @param underSignal whether the browser sent Global Privacy Control when the choice was made
 */
record Choice(Optional<VisitorId> visitor, boolean underSignal) {
    private static final String NOBODY = "no";

    static Choice refused(boolean underSignal) {
        return new Choice(Optional.empty(), underSignal);
    }

    static Choice allowed(VisitorId visitor, boolean underSignal) {
        return new Choice(Optional.of(visitor), underSignal);
    }

    String written() {
        return visitor.map(VisitorId::toString).orElse(NOBODY) + (underSignal ? "+gpc" : "");
    }

    /** Reads what {@link #written} wrote; the text is trusted, because it was signed here. */
    static Choice parse(String text) {
        boolean underSignal = text.endsWith("+gpc");
        var who = underSignal ? text.substring(0, text.length() - 4) : text;
        return who.equals(NOBODY) ? refused(underSignal) : allowed(new VisitorId(UUID.fromString(who)), underSignal);
    }
}
