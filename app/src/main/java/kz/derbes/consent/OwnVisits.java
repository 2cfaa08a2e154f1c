package kz.derbes.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * The cookie by which a browser of the operator's staff says that nothing it does is to be counted. It is the same in each
 * of them and tells nobody from another; a stranger who sets it is counted no more either.
 */
public final class OwnVisits {
    private static final String NAME = "derbes_own";
    private static final String MARK = NAME + "=yes";
    private static final Duration LIFE = Duration.ofDays(365);

    private OwnVisits() {}

    public static boolean areMarked(HttpServletRequest request) {
        String cookies = request.getHeader("Cookie");
        return cookies != null && cookies.contains(MARK);
    }

    /** The cookie that begins or ends it in this browser. */
    public static ResponseCookie mark(boolean own, boolean secure) {
        return ResponseCookie.from(NAME, own ? "yes" : "")
                .path("/")
                .maxAge(own ? LIFE : Duration.ZERO)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
