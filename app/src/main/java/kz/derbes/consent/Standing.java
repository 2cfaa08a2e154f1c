package kz.derbes.consent;

import java.util.Optional;
import kz.derbes.law.VisitorId;

/**
 * How a browser stands to the question of the banner.
 *
 * @param visitor who the browser is; empty unless something is allowed and no signal forbids it
 */
public record Standing(State state, Optional<VisitorId> visitor) {

    /** The states a browser can be in. */
    public enum State {
        UNDECIDED,
        REFUSED,
        ALLOWED,
        /** The browser itself refuses for its owner, who has not said otherwise under that signal. */
        SIGNAL
    }
}
