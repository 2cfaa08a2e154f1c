package kz.derbes.visit.core;

import org.jspecify.annotations.Nullable;

/** What a hit says of itself, before any of it is believed. */
public sealed interface Fields {

    /** The most that a query or a body may hold, in bytes. */
    int MOST = 2048;

    /** A page and where its reader came from; null where the hit does not say. */
    record Told(@Nullable String page, @Nullable String referrer) implements Fields {}

    record Unreadable(Refusal reason) implements Fields {}
}
