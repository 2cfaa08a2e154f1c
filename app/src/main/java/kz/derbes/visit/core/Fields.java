package kz.derbes.visit.core;

import org.jspecify.annotations.Nullable;

/** What a hit says of itself, before any of it is believed. */
public sealed interface Fields {

    /** The most that a query or a body may hold, in bytes. */
    int MOST = 2048;

    /**
     * What there was to read; null where the hit does not say.
     *
     * @param page {@code p}: the page, a path
     * @param referrer {@code r}: where its reader came from
     * @param event {@code e}: the name of what happened on the page
     * @param campaign {@code s}, {@code m} and {@code c}: which link the reader came by
     * @param token {@code t}: the page's signed word that it was shown
     * @param vitals {@code v}: what the browser measured of the page
     */
    record Told(
            @Nullable String page,
            @Nullable String referrer,
            @Nullable String event,
            Campaign campaign,
            @Nullable String token,
            @Nullable String vitals)
            implements Fields {

        /** Says nothing. */
        static final Told NOTHING = new Told(null, null, null, Campaign.NONE, null, null);
    }

    record Unreadable(Refusal reason) implements Fields {}
}
