package kz.derbes.ads.core;

/** What a place on a page gets. */
public sealed interface Decision {

    /**
     * An advertisement to show.
     *
     * @param lease where the view is taken from; {@link Share#NO_LEASE} for none
     */
    record Shown(Offer offer, Ad ad, long lease) implements Decision {}

    record Nothing() implements Decision {}
}
