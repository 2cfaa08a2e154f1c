package kz.derbes.staff.web;

import java.util.Set;

/** What was done, as a known word or nothing: an address must not make a page say what it likes. */
final class Done {
    private static final Set<String> WORDS = Set.of(
            "left",
            "quit",
            "factor-added",
            "factor-removed",
            "factor-last",
            "session-ended",
            "role-changed",
            "removed",
            "revoked",
            "last-owner",
            "nobody",
            "noticed",
            "allowed",
            "refused",
            "too-late");

    private Done() {}

    static String of(String word) {
        return WORDS.contains(word) ? word : "";
    }
}
