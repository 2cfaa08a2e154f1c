package kz.derbes.order.basket;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.VisitorId;
import org.springframework.http.ResponseCookie;

/** The cookie by which a browser finds its basket again: a random number that serves nothing else. */
final class BasketCookie {
    static final String NAME = "derbes_basket";
    private static final String NUMBER = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private BasketCookie() {}

    static Optional<VisitorId> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(it -> it.matches(NUMBER))
                        .map(it -> new VisitorId(UUID.fromString(it)))
                        .findFirst();
    }

    static ResponseCookie write(VisitorId visitor, Duration life, boolean secure) {
        return cookie(visitor.toString(), life, secure);
    }

    static ResponseCookie gone(boolean secure) {
        return cookie("", Duration.ZERO, secure);
    }

    private static ResponseCookie cookie(String value, Duration life, boolean secure) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .path("/")
                .maxAge(life)
                .build();
    }
}
