package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** The question a device is being asked, kept in the session; each is answered at most once. */
final class Ceremony {
    private static final String CREATE = "derbes.passkey.create";
    private static final String USE = "derbes.passkey.use";

    private Ceremony() {}

    static void begin(HttpServletRequest request, PublicKeyCredentialCreationOptions question) {
        request.getSession().setAttribute(CREATE, question);
    }

    static void begin(HttpServletRequest request, PublicKeyCredentialRequestOptions question) {
        request.getSession().setAttribute(USE, question);
    }

    static Optional<PublicKeyCredentialCreationOptions> created(HttpServletRequest request) {
        return take(request, CREATE, PublicKeyCredentialCreationOptions.class);
    }

    static Optional<PublicKeyCredentialRequestOptions> used(HttpServletRequest request) {
        return take(request, USE, PublicKeyCredentialRequestOptions.class);
    }

    private static <T> Optional<T> take(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        if (session == null || !type.isInstance(session.getAttribute(name))) return Optional.empty();
        var question = type.cast(session.getAttribute(name));
        session.removeAttribute(name);
        return Optional.of(question);
    }
}
