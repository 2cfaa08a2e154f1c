package kz.derbes.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises a program by the key it shows as a bearer token (RFC 6750); no session begins. */
class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    /** What a program holds that may read figures of visits. */
    private static final String STATISTICS = "STATISTICS";

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
        var client = owner.getValue();
        var names = client.purposes().stream().map(Enum::name);
        var rights = Stream.concat(names, client.statistics() ? Stream.of(STATISTICS) : Stream.empty())
                .map(SimpleGrantedAuthority::new)
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated("api." + owner.getKey(), null, rights));
        SecurityContextHolder.setContext(context);
    }
}
