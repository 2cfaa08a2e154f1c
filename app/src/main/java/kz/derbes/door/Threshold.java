package kz.derbes.door;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.stereotype.Component;

/** What a security chain of any room begins with. */
@Component
public class Threshold {
    private final Clock clock;

    Threshold(Clock clock) {
        this.clock = clock;
    }

    /** Strict headers, a token in every form, no remembered request, and a session that ends after twelve hours. */
    public HttpSecurity of(HttpSecurity http) {
        return http.headers(Headers::strict)
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(it -> it.accessDeniedHandler(new FormExpired()))
                .addFilterBefore(new AbsoluteLifetime(clock), SecurityContextHolderFilter.class);
    }
}
