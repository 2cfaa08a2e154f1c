package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.SubjectId;

/** What a browser without an account has shown so far, kept in its session as numbers. */
final class GuestSession {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String PROOF = "derbes.request.proof";
    private static final String GUEST = "derbes.request.guest";
    private static final String KIND = "derbes.request.kind";

    private GuestSession() {}

    static void ask(HttpServletRequest request, UUID proof, String kind) {
        var session = request.getSession();
        session.setAttribute(PROOF, proof.toString());
        session.setAttribute(KIND, kind);
    }

    static Optional<UUID> proof(HttpServletRequest request) {
        return value(request, PROOF).map(UUID::fromString);
    }

    /** Code of the kind that was chosen before the e-mail was proved; empty when it was only to be read. */
    static String kind(HttpServletRequest request) {
        return value(request, KIND).orElse("");
    }

    /** Begins a new session number for whoever has proved an e-mail. */
    static void enter(HttpServletRequest request, SubjectId subject, Instant now) {
        request.changeSessionId();
        var session = request.getSession();
        session.removeAttribute(PROOF);
        session.setAttribute(GUEST, subject + " " + now.plus(LIFE));
    }

    static Optional<SubjectId> subject(HttpServletRequest request, Instant now) {
        return value(request, GUEST)
                .map(it -> it.split(" ", 2))
                .filter(it -> now.isBefore(Instant.parse(it[1])))
                .map(it -> SubjectId.parse(it[0]));
    }

    static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return;
        session.removeAttribute(GUEST);
        session.removeAttribute(PROOF);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
