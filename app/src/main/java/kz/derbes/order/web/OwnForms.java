package kz.derbes.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Tells forms of this site from those of others without a session, so that looking at the shop needs no cookie. */
final class OwnForms {
    private OwnForms() {}

    /** Refuses what another site sent, or a browser that says nothing of where it was. */
    static void only(HttpServletRequest request) {
        if (!isOwn(request)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && authority(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
