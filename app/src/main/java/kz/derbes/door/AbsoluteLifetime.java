package kz.derbes.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after it began, however busy it is (ASVS 7.3.2). */
class AbsoluteLifetime extends OncePerRequestFilter {
    static final Duration LIFE = Duration.ofHours(12);
    private final Clock clock;

    AbsoluteLifetime(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(Instant.ofEpochMilli(session.getCreationTime()))) session.invalidate();
        chain.doFilter(request, response);
    }

    boolean isOver(Instant began) {
        return began.plus(LIFE).isBefore(clock.instant());
    }
}
