package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.derbes.account.Attempt;

/** The attempt a browser is in the middle of, kept in its session. */
final class Flow {
    private static final String ATTEMPT = "derbes.attempt";
    private static final String WHY = "derbes.why";

    private Flow() {}

    static void put(HttpServletRequest request, Attempt attempt) {
        request.getSession().setAttribute(ATTEMPT, attempt.text());
    }

    static Optional<Attempt> of(HttpServletRequest request, Attempt.Kind kind) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTEMPT) instanceof String text)) return Optional.empty();
        return Optional.of(Attempt.parse(text)).filter(it -> it.kind() == kind);
    }

    /** Remembers the page that says why a code is asked for. */
    static void why(HttpServletRequest request, String page) {
        request.getSession().setAttribute(WHY, page);
    }

    static String why(HttpServletRequest request) {
        return request.getSession().getAttribute(WHY) instanceof String page ? page : "";
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(ATTEMPT);
    }
}
