package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.derbes.consent.OwnVisits;

/** Tells requests no reader has made, by what they say themselves. */
final class Robots {
    private static final Pattern NAMES = Pattern.compile(
            "bot\\b|bot/|crawl|spider|slurp|preview|scan|python|curl/|wget|okhttp|go-http|java/|libwww|facebookexternalhit",
            Pattern.CASE_INSENSITIVE);

    private Robots() {}

    /** Why the request is nobody's; empty when it may be a reader's. */
    static Optional<Invalid> refusal(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null || agent.isBlank() || NAMES.matcher(agent).find()) return Optional.of(Invalid.ROBOT);
        if (OwnVisits.areMarked(request)) return Optional.of(Invalid.OWN);
        var purpose = request.getHeader("Sec-Purpose");
        if (purpose == null) purpose = request.getHeader("Purpose");
        return purpose != null && purpose.contains("prefetch") ? Optional.of(Invalid.PREFETCH) : Optional.empty();
    }
}
