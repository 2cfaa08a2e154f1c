package kz.derbes.staff;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Whether a factor was shown in this session within the last half hour. */
@Component
class Freshness {
    static final Duration SPAN = Duration.ofMinutes(30);
    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    boolean of(@Nullable Authentication who) {
        var earliest = clock.instant().minus(SPAN);
        return who != null
                && who.getAuthorities().stream()
                        .anyMatch(it -> it instanceof FactorGrantedAuthority factor
                                && factor.getIssuedAt().isAfter(earliest));
    }
}
