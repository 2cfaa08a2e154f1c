package kz.derbes.consent.web;

import java.util.List;
import java.util.function.Supplier;
import kz.derbes.consent.Standing;
import kz.derbes.consent.Standing.State;
import kz.derbes.policy.Wording;

/**
 * What the banner on a page says.
 *
 * @param back the page it stands on, to return to
 * @param texts what is asked; looked up only when the banner is shown
 */
record Banner(Standing standing, String back, Supplier<List<Wording>> texts) {

    /** The visitor's own page asks by itself. */
    private boolean elsewhere() {
        return !back.equals("/consent") && !back.startsWith("/consent?");
    }

    public boolean asks() {
        return standing.state() == State.UNDECIDED && elsewhere();
    }

    public boolean tellsOfSignal() {
        return standing.state() == State.SIGNAL && elsewhere();
    }

    public List<Wording> wordings() {
        return texts.get();
    }
}
