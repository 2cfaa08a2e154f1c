package kz.derbes.risk.signal;

import kz.derbes.risk.Occasion;

/**
 * How often one tag is tried now.
 *
 * @param kind {@code person}, {@code address} or {@code device}
 */
record Tallied(Occasion occasion, String tag, String kind, String country, int tries) {

    /** Names the tag among those of its day. */
    static String key(Occasion occasion, String tag) {
        return occasion.code() + " " + tag;
    }

    String key() {
        return key(occasion, tag);
    }

    Tallied more() {
        return new Tallied(occasion, tag, kind, country, tries + 1);
    }
}
