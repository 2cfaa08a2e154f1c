package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Which pages may have advertisements: those of this site, and of the origins that the operator names. To these the
 * answer is opened (Fetch, CORS protocol) without cookies, so that nobody is recognised there.
 */
@Component
@EnableConfigurationProperties(NeighbourSettings.class)
class Neighbours {
    private static final String MINUTES_10 = "600";
    private final Set<String> named;

    Neighbours(NeighbourSettings settings) {
        named = settings.origins().stream().map(Neighbours::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** Whose page asks, as far as the browser tells. */
    enum Asker {
        HERE,
        NEIGHBOUR,
        STRANGER
    }

    Asker asker(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) return Asker.HERE;
        if (named.contains(origin)) return Asker.NEIGHBOUR;
        String host = request.getHeader("Host");
        return host != null && origin.matches("https?://\\Q" + host + "\\E") ? Asker.HERE : Asker.STRANGER;
    }

    /** Lets the page of a neighbour read the answer, and what it is to remember. */
    void open(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Vary", "Origin");
        if (asker(request) != Asker.NEIGHBOUR) return;
        response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
        response.setHeader("Access-Control-Expose-Headers", SlotServlet.SEEN);
    }

    /** Answers the question before the question; 403 to a stranger. */
    void preflight(HttpServletRequest request, HttpServletResponse response) {
        if (asker(request) != Asker.NEIGHBOUR) {
            Answer.nothing(response, HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        open(request, response);
        response.setHeader("Access-Control-Allow-Methods", "GET");
        response.setHeader("Access-Control-Allow-Headers", SlotServlet.SEEN);
        response.setHeader("Access-Control-Max-Age", MINUTES_10);
        Answer.nothing(response, HttpServletResponse.SC_NO_CONTENT);
    }

    /** The pages that may hold a frame of ours, as {@code frame-ancestors} names them. */
    String ancestors() {
        return named.stream()
                .sorted()
                .collect(Collectors.joining(" ", "'self' ", ""))
                .strip();
    }

    /** As a browser writes it: without a path, and without the usual port. */
    private static String origin(String url) {
        var uri = URI.create(url.strip());
        @Nullable String scheme = uri.getScheme();
        @Nullable String host = uri.getHost();
        if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).matches("https?"))
            throw new IllegalArgumentException("derbes.visit.origins: not an origin: " + url);
        boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equalsIgnoreCase("https") ? 443 : 80);
        return (scheme + "://" + host + (usual ? "" : ":" + uri.getPort())).toLowerCase(Locale.ROOT);
    }
}
