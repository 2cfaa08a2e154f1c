package kz.derbes.ads.show;

import java.time.Duration;
import kz.derbes.law.Codes;

/** What can be counted of one showing, each once, while its window is open. */
public enum Event {
    IMPRESSION(Duration.ofMinutes(10)),
    VIEWABLE(Duration.ofHours(1)),
    CLICK(Duration.ofHours(12)),
    GOAL(Duration.ofHours(12));

    private final Duration window;

    Event(Duration window) {
        this.window = window;
    }

    /** How long after the showing it counts. */
    public Duration window() {
        return window;
    }

    public String code() {
        return Codes.of(this);
    }
}
