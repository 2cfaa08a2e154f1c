package kz.derbes.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import kz.derbes.law.Role;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A member of staff who is signed in, for tests of pages. */
public final class TestingMember {
    private TestingMember() {}

    /** The member with this number, who has just shown a passkey. */
    public static RequestPostProcessor with(String number, Role role) {
        return user("staff-" + number).authorities(authority(role), factor(Instant.now()));
    }

    /** The same a long time after a factor was shown. */
    public static RequestPostProcessor stale(String number, Role role) {
        return user("staff-" + number).authorities(authority(role), factor(Instant.EPOCH));
    }

    private static SimpleGrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }

    private static FactorGrantedAuthority factor(Instant shown) {
        return FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
                .issuedAt(shown)
                .build();
    }
}
