package kz.derbes.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose member has another role by now, is no longer staff, or has not accepted the text in force. A
 * session is a memory of what was true; this asks what is, so that a removal works with the next request.
 */
class StandingFilter extends OncePerRequestFilter {
    private final AccessRows rows;
    private final Confidentiality confidentiality;

    StandingFilter(AccessRows rows, Confidentiality confidentiality) {
        this.rows = rows;
        this.confidentiality = confidentiality;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && !holds(SecurityContextHolder.getContext().getAuthentication())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean holds(@Nullable Authentication who) {
        var role = Standing.role(who);
        if (who == null || role.isEmpty()) return true;
        return Members.number(who.getName())
                .filter(it -> rows.holds(it, role.get(), confidentiality.text().hash()))
                .isPresent();
    }
}
