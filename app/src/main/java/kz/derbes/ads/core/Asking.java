package kz.derbes.ads.core;

import java.time.Instant;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;

/**
 * A place on a page that asks for an advertisement, and all that may be used to choose one.
 *
 * @param device null when the page did not tell its width
 * @param seen what this page session has been shown; null when it cannot remember, as without scripts
 */
public record Asking(
        String placement,
        String page,
        Language language,
        @Nullable Device device,
        Instant at,
        @Nullable Seen seen,
        Whereabouts where) {

    int hourOfWeek() {
        return Hours.hourOfWeek(at);
    }
}
