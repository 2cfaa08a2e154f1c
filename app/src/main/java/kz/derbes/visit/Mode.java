package kz.derbes.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.derbes.consent.Choices;
import kz.derbes.consent.Standing;
import kz.derbes.law.VisitorId;

/** How much of a visit may be written down: decided here, by the server, for every hit. */
enum Mode {
    /** The six items of clause 3.3, under the number in the visitor's cookie. */
    FULL,
    /** The page and the hour, by nobody in particular: the reader has not decided. */
    ANONYMOUS,
    /** Nothing at all, not even a count: the reader refused, or the browser did with {@code Sec-GPC: 1}. */
    NONE;

    /** The mode of a request and, when it is {@link #FULL}, its visitor. */
    record Decided(Mode mode, Optional<VisitorId> visitor) {}

    static Decided of(HttpServletRequest request, Choices choices) {
        if (Choices.signals(request)) return new Decided(NONE, Optional.empty());
        var standing = choices.standing(request);
        return new Decided(of(standing.state()), standing.visitor());
    }

    private static Mode of(Standing.State state) {
        return switch (state) {
            case ALLOWED -> FULL;
            case UNDECIDED -> ANONYMOUS;
            case REFUSED, SIGNAL -> NONE;
        };
    }
}
