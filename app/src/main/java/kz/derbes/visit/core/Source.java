package kz.derbes.visit.core;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the browser itself says about the page that sent a hit; a page cannot forge these headers.
 *
 * @param origin header {@code Origin}
 * @param referer header {@code Referer}
 * @param fetchSite header {@code Sec-Fetch-Site}
 */
public record Source(
        @Nullable String origin,
        @Nullable String referer,
        @Nullable String fetchSite) {

    /** Whether the hit comes from a page of the site, as far as the browser tells. */
    boolean isOf(Site site) {
        String told = origin != null ? origin : referer;
        if (told != null) return Origin.of(told).filter(site::owns).isPresent();
        return fetchSite == null || fetchSite.equals("same-origin");
    }

    /** Whether the browser names one of these origins. */
    public boolean isOneOf(Set<Origin> named) {
        return Origin.of(origin != null ? origin : referer)
                .filter(named::contains)
                .isPresent();
    }

    Optional<PagePath> page() {
        return Origin.of(referer).isEmpty() ? Optional.empty() : Referrer.pathOf(String.valueOf(referer));
    }
}
