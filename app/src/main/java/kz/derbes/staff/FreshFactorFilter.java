package kz.derbes.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a member to show a factor again before a page that asks for a fresh one (ASVS 7.5.3). */
class FreshFactorFilter extends OncePerRequestFilter {
    private static final String FIRST_FACTOR = "/console/me/factors/";
    private final Matrix matrix;
    private final Freshness freshness;
    private final KeeperRows factors;

    FreshFactorFilter(Matrix matrix, Freshness freshness, KeeperRows factors) {
        this.matrix = matrix;
        this.freshness = freshness;
        this.factors = factors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean wanted = matrix.row(request)
                .filter(it -> it.wantsFresh(MatrixRule.wanted(request)))
                .isPresent();
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (!wanted || freshness.of(who) || addsTheFirst(request, who)) chain.doFilter(request, response);
        else response.sendRedirect("/console/fresh?to=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8));
    }

    /** Whoever has no factor yet, as in a demo, can show none; setting up the first is the way out. */
    private boolean addsTheFirst(HttpServletRequest request, @Nullable Authentication who) {
        return who != null
                && request.getRequestURI().startsWith(FIRST_FACTOR)
                && Members.number(who.getName())
                        .filter(it -> !factors.holdsAFactor(it))
                        .isPresent();
    }

    /** Where to go afterwards: the page itself, or the one whose form was sent. */
    private static String back(HttpServletRequest request) {
        if (MatrixRule.wanted(request) == Access.SEE)
            return request.getRequestURI()
                    + Optional.ofNullable(request.getQueryString())
                            .map(it -> "?" + it)
                            .orElse("");
        return path(request.getHeader(HttpHeaders.REFERER)).orElse("/console");
    }

    private static Optional<String> path(@Nullable String referrer) {
        try {
            return referrer == null
                    ? Optional.empty()
                    : Optional.ofNullable(URI.create(referrer).getRawPath());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
