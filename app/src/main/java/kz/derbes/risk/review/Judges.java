package kz.derbes.risk.review;

import java.util.EnumSet;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.risk.Occasion;

/** Who of the staff judges what: finance payments and orders, support sign-ins, the privacy officer and the owner all. */
public final class Judges {
    private Judges() {}

    /** The occasions whose reviews this role judges. */
    public static Set<Occasion> occasions(Role role) {
        return switch (role) {
            case OWNER, PRIVACY_OFFICER -> EnumSet.allOf(Occasion.class);
            case FINANCE -> EnumSet.of(Occasion.ORDER, Occasion.PAYMENT);
            case SUPPORT -> EnumSet.of(Occasion.SIGN_IN);
            case ADS, AUDITOR -> EnumSet.noneOf(Occasion.class);
        };
    }

    /** The occasions whose reviews this role may see: an auditor sees what others judge. */
    public static Set<Occasion> visible(Role role) {
        return role == Role.AUDITOR ? EnumSet.allOf(Occasion.class) : occasions(role);
    }
}
