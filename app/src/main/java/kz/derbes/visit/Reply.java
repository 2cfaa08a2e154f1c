package kz.derbes.visit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.derbes.visit.core.Refusal;
import org.springframework.http.HttpHeaders;

/** What a hit is answered. */
sealed interface Reply {

    /** It is durable. */
    record Taken() implements Reply {}

    /** Its reader wants nothing counted, so nothing was, and the browser need not know the difference. */
    record Unseen() implements Reply {}

    /** It is not stored. */
    record Refused(Refusal reason) implements Reply {

        void send(HttpServletResponse response) throws IOException {
            if (reason == Refusal.OVERLOAD) response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            response.setStatus(status());
            Reply.send(response, "text/plain", ("refused: " + reason.code() + "\n").getBytes(US_ASCII));
        }

        private int status() {
            return switch (reason) {
                case OVERLOAD -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
                case TOO_LONG -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                case TOO_FAST -> 429;
                case FOREIGN_PAGE, UNSIGNED, REPEATED, CRAWLER, NO_BROWSER, PREFETCH, OWN, DATA_CENTRE ->
                    HttpServletResponse.SC_FORBIDDEN;
                case MALFORMED, UNKNOWN_FIELD, NO_PAGE, BAD_PAGE, BAD_EVENT, BAD_VITALS ->
                    HttpServletResponse.SC_BAD_REQUEST;
            };
        }
    }

    static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
