package kz.derbes.request;

import java.util.Set;
import java.util.function.Function;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Vault;
import org.springframework.stereotype.Component;

/** Which of the staff may handle which request, and one deed of theirs at a time. */
@Component
class Officers {
    private static final Set<Role> ALL = Set.of(Role.OWNER, Role.PRIVACY_OFFICER, Role.SUPPORT);
    private static final Set<Kind> MONEY = Set.of(Kind.CLAIM_PAYMENTS, Kind.RETURN);

    private final MatterRows rows;
    private final Vault vault;

    Officers(MatterRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /** Whether the role handles requests of this kind. */
    static boolean handles(Role role, Kind kind) {
        return ALL.contains(role) || (role == Role.FINANCE && MONEY.contains(kind));
    }

    /** Does a deed on the request as the officer saw it; a version that is no more is told instead. */
    Handled deed(String number, int version, Member by, Function<Matter, Handled> deed) {
        var seen = rows.find(number);
        if (seen.isEmpty()) return new Handled.Refused(Handled.Why.NO_SUCH_REQUEST);
        rows.lock(seen.get().subject());
        var matter = rows.find(number).orElse(seen.get());
        if (!handles(by.role(), matter.kind())) return new Handled.Refused(Handled.Why.NOT_FOR_THIS_ROLE);
        if (matter.version() != version) return new Handled.Stale(matter);
        return deed.apply(matter);
    }

    boolean isKept(SubjectId subject) {
        return !vault.statuses(subject).isEmpty();
    }
}
