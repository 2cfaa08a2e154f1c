package kz.derbes.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells requests and paths of this site from those of others, without a session. */
final class SameSite {
    private static final Pattern PATH =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~/-]{0,255}(\\?[A-Za-z0-9._~&=%+-]{0,512})?");

    private SameSite() {}

    /** Whether the browser vouches that a page of this site sent the form; a request that says nothing is not trusted. */
    static boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && authority(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    /** The page the request asks for, with its question, as long as it is one to return to. */
    static String page(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        return path(query != null && PATH.matcher(path + '?' + query).matches() ? path + '?' + query : path);
    }

    /** A path of this site to return to; the visitor's own page for anything that is not one. */
    static String path(@Nullable String wanted) {
        return wanted != null && PATH.matcher(wanted).matches() ? wanted : "/consent";
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
