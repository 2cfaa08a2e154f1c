package kz.derbes.staff;

import java.util.Optional;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/** The members of staff, each a number with a label and a role. */
@Service
public class Members {
    private static final String PREFIX = "staff-";

    /** The member of a session; empty for everybody who is not in the console yet. */
    public static Optional<Member> current(@Nullable Authentication who) {
        if (who == null || !who.getName().startsWith(PREFIX)) return Optional.empty();
        var actor = Actor.staff(who.getName().substring(PREFIX.length()));
        return Standing.role(who).map(it -> new Member(actor, it));
    }

    static String principal(Object number) {
        return PREFIX + number;
    }
}
