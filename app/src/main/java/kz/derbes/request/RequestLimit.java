package kz.derbes.request;

import java.time.Duration;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;

/** How often requests, words and codes are taken from one person, one e-mail or one address. */
public enum RequestLimit implements Limit {
    REQUESTS_BY_SUBJECT(20, Duration.ofDays(1)),
    WORDS_BY_SUBJECT(60, Duration.ofHours(1)),
    REQUEST_FORM_BY_ADDRESS(30, Duration.ofHours(1)),
    REQUEST_FORM_BY_EMAIL(5, Duration.ofHours(1)),
    REQUEST_CODE_BY_ADDRESS(60, Duration.ofMinutes(15));

    private final Rate rate;

    RequestLimit(int tries, Duration window) {
        this.rate = new Rate(tries, window);
    }

    @Override
    public Rate rate() {
        return rate;
    }
}
