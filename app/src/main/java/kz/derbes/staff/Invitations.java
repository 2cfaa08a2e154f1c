package kz.derbes.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** How somebody becomes staff: an owner names a role, a link of one day and one use does the rest. */
@Service
public class Invitations {
    private final MemberRows members;
    private final LinkRows rows;
    private final Links links;
    private final Factors factors;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            MemberRows members,
            LinkRows rows,
            Links links,
            Factors factors,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.rows = rows;
        this.links = links;
        this.factors = factors;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A link to hand over; it is shown once. */
    public record Invited(Colleague colleague, String token) {}

    public Invited invite(Member maker, Role role) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var colleague = members.add(role.code(), role, clock.instant());
            var codes =
                    Map.of("member", colleague.member().toString(), "label", colleague.label(), "role", role.code());
            ledger.record(Fact.of("staff.invited", null, maker.actor(), codes));
            return new Invited(colleague, links.mint(colleague.member(), LinkRows.Kind.INVITATION));
        }));
    }

    /** A new link in place of the last one; empty for somebody who has come in already or is no longer staff. */
    public Optional<Invited> renew(Member maker, UUID member) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var pending = members.find(member).filter(Colleague::pending);
            pending.ifPresent(it -> record(maker.actor(), "staff.invited-again", member));
            return pending.map(it -> new Invited(it, links.mint(member, LinkRows.Kind.INVITATION)));
        }));
    }

    /** Takes an invitation back; false when it was accepted before. */
    public boolean revoke(Member maker, UUID member) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (members.find(member).filter(Colleague::pending).isEmpty()) return false;
            drop(member);
            record(maker.actor(), "staff.invitation-revoked", member);
            return true;
        }));
    }

    /** Until when the link of each member may be used. */
    public Map<UUID, Instant> waiting() {
        var ends = new HashMap<UUID, Instant>();
        rows.waiting(clock.instant()).forEach(it -> ends.put(it.member(), it.expiresAt()));
        return ends;
    }

    /** Lets go of invitations whose day is over. */
    List<UUID> sweep() {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var late = members.invitedInVain(clock.instant());
            for (var it : late) {
                drop(it);
                record(Actor.system("staff.sweep"), "staff.invitation-ended", it);
            }
            return late;
        }));
    }

    private void drop(UUID member) {
        rows.removeUnused(member);
        factors.removeAll(member);
        members.remove(member, clock.instant());
    }

    private void record(Actor by, String deed, UUID member) {
        ledger.record(Fact.of(deed, null, by, Map.of("member", member.toString())));
    }
}
