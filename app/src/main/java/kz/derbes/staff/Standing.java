package kz.derbes.staff;

import java.util.Optional;
import java.util.stream.Stream;
import kz.derbes.law.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** What somebody before the console is: a member in a role, on the way in, or anyone. */
final class Standing {
    static final String ANYONE = "anyone";
    static final String ENTERING = "entering";
    static final String ENTERING_AUTHORITY = "ROLE_ENTERING";

    private Standing() {}

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** The column of the matrix that holds for them. */
    static String of(@Nullable Authentication who) {
        return role(who)
                .map(Role::code)
                .orElseGet(() -> authorities(who).anyMatch(ENTERING_AUTHORITY::equals) ? ENTERING : ANYONE);
    }

    static Optional<Role> role(@Nullable Authentication who) {
        return authorities(who)
                .flatMap(it ->
                        Stream.of(Role.values()).filter(role -> authority(role).equals(it)))
                .findFirst();
    }

    private static Stream<String> authorities(@Nullable Authentication who) {
        return who == null || !who.isAuthenticated()
                ? Stream.empty()
                : who.getAuthorities().stream().map(GrantedAuthority::getAuthority);
    }
}
