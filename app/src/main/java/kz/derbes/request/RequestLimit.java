package kz.derbes.request;

import java.time.Duration;
import kz.derbes.door.Limit;

/** How often requests, words and codes are taken from one person, one e-mail or one address. */
public enum RequestLimit implements Limit {
    REQUESTS_BY_SUBJECT(20, Duration.ofDays(1)),
    WORDS_BY_SUBJECT(60, Duration.ofHours(1)),
    REQUEST_FORM_BY_ADDRESS(30, Duration.ofHours(1)),
    REQUEST_FORM_BY_EMAIL(5, Duration.ofHours(1)),
    REQUEST_CODE_BY_ADDRESS(60, Duration.ofMinutes(15));

    private final int tries;
    private final Duration window;

    RequestLimit(int tries, Duration window) {
        this.tries = tries;
        this.window = window;
    }

    @Override
    public int tries() {
        return tries;
    }

    @Override
    public Duration window() {
        return window;
    }
}
