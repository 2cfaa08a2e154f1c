package kz.derbes.staff;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.derbes.door.Sessions;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of role and goodbyes. The last owner who can come in stays owner, whoever asks and however many at once. */
@Service
public class Roles {
    private final MemberRows members;
    private final KeeperRows owners;
    private final LinkRows links;
    private final Factors factors;
    private final Sessions sessions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Roles(
            MemberRows members,
            KeeperRows owners,
            LinkRows links,
            Factors factors,
            Sessions sessions,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.owners = owners;
        this.links = links;
        this.factors = factors;
        this.sessions = sessions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        LAST_OWNER,
        NOBODY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Gives a member another role; their sessions end, so that the next page is already the new role's. */
    public Outcome change(Member maker, UUID member, Role role) {
        var outcome = guarded(member, role == Role.OWNER, it -> {
            members.changeRole(member, role);
            var codes = Map.of("member", member.toString(), "from", it.role().code(), "to", role.code());
            ledger.record(Fact.of("staff.role-changed", null, maker.actor(), codes));
        });
        if (outcome == Outcome.DONE) sessions.endAll(Members.principal(member));
        return outcome;
    }

    /** Ends a membership: factors, codes, links and sessions go with it; the number and the label stay on record. */
    public Outcome remove(Member maker, UUID member) {
        boolean self = maker.actor().equals(Actor.staff(member.toString()));
        var outcome = guarded(member, false, it -> {
            end(member);
            var codes = Map.of("member", member.toString(), "role", it.role().code());
            ledger.record(Fact.of(self ? "staff.left" : "staff.removed", null, maker.actor(), codes));
        });
        if (outcome == Outcome.DONE) sessions.endAll(Members.principal(member));
        return outcome;
    }

    /** Removes again whom a restored database still knows; nothing is recorded, for the fact is in the log. */
    Outcome removeAgain(UUID member) {
        var outcome = guarded(member, false, it -> end(member));
        if (outcome == Outcome.DONE) sessions.endAll(Members.principal(member));
        return outcome;
    }

    /** Gives again the role that a restored database has forgotten. */
    Outcome changeAgain(UUID member, Role role) {
        var outcome = guarded(member, role == Role.OWNER, it -> members.changeRole(member, role));
        if (outcome == Outcome.DONE) sessions.endAll(Members.principal(member));
        return outcome;
    }

    private void end(UUID member) {
        members.remove(member, clock.instant());
        factors.removeAll(member);
        links.removeUnused(member);
    }

    private Outcome guarded(UUID member, boolean staysOwner, java.util.function.Consumer<Colleague> deed) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var able = owners.lock();
            var colleague = members.find(member).filter(Colleague::active);
            if (colleague.isEmpty()) return Outcome.NOBODY;
            boolean isOwner = colleague.get().role() == Role.OWNER;
            boolean another = able.stream().anyMatch(it -> !it.equals(member));
            if (isOwner && !staysOwner && !another) return Outcome.LAST_OWNER;
            deed.accept(colleague.get());
            return Outcome.DONE;
        }));
    }
}
