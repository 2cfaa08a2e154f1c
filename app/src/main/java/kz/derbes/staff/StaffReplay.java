package kz.derbes.staff;

import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Role;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.stereotype.Component;

/** Takes rights away again from members whom a restored database still knows as they were. */
@Component
class StaffReplay implements Replayed {
    private final Roles roles;

    StaffReplay(Roles roles) {
        this.roles = roles;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("staff.removed", "staff.left", "staff.role-changed");
    }

    /** The last owner who can enter stays, and is counted as lost: who came after the copy is not there to follow. */
    @Override
    public Outcome replay(Deed deed) {
        var member = UUID.fromString(deed.code("member"));
        var outcome = deed.name().equals("staff.role-changed")
                ? roles.changeAgain(member, role(deed.code("to")))
                : roles.removeAgain(member);
        return switch (outcome) {
            case DONE -> Outcome.DONE;
            case NOBODY -> Outcome.KNOWN;
            case LAST_OWNER -> Outcome.LOST;
        };
    }

    private static Role role(String code) {
        return Role.valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
