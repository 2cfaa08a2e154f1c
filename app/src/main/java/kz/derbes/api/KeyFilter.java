package kz.derbes.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a program by the key it shows as a bearer token (RFC 6750); no session begins. */
class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private final Keys keys;

    KeyFilter(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown != null && shown.startsWith(SCHEME))
            keys.owner(shown.substring(SCHEME.length()).strip()).ifPresent(KeyFilter::recognise);
        chain.doFilter(request, response);
    }

    private static void recognise(Map.Entry<String, ApiSettings.Client> owner) {
        var purposes = owner.getValue().purposes().stream()
                .map(it -> new SimpleGrantedAuthority(it.name()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("api." + owner.getKey(), null, purposes));
        SecurityContextHolder.setContext(context);
    }
}
