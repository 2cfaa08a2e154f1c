package kz.derbes.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/** The members of staff, each a number with a label and a role. */
@Service
public class Members {
    private static final String PREFIX = "staff-";
    private final MemberRows rows;

    Members(MemberRows rows) {
        this.rows = rows;
    }

    /** The member of a session; empty for everybody who is not in the console yet. */
    public static Optional<Member> current(@Nullable Authentication who) {
        if (who == null || !who.getName().startsWith(PREFIX)) return Optional.empty();
        var actor = Actor.staff(who.getName().substring(PREFIX.length()));
        return Standing.role(who).map(it -> new Member(actor, it));
    }

    /** The number of a session's principal, in the console or on the way in; empty for everybody else. */
    public static Optional<UUID> number(@Nullable String principal) {
        if (principal == null || !principal.startsWith(PREFIX)) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(principal.substring(PREFIX.length())));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    static String principal(UUID member) {
        return PREFIX + member;
    }

    public Optional<Colleague> find(UUID member) {
        return rows.find(member);
    }

    /** Everybody, those who are staff now first. */
    public List<Colleague> all() {
        return rows.all();
    }
}
