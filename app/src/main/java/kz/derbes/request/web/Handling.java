package kz.derbes.request.web;

import java.util.Set;
import kz.derbes.law.Role;

/** Who of the staff is shown buttons; the desk judges each deed by itself. */
final class Handling {
    private static final Set<Role> WRITE = Set.of(Role.OWNER, Role.PRIVACY_OFFICER, Role.SUPPORT, Role.FINANCE);

    private Handling() {}

    static boolean may(Role role) {
        return WRITE.contains(role);
    }
}
