package kz.derbes.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The way past the door for whoever holds the server's shell: loud, on record, and seen by all until noticed. */
@Service
public class BreakGlass {
    static final Duration LOUD = Duration.ofDays(3);
    private static final String LABEL = "break-glass";
    private final MemberRows members;
    private final GlassRows rows;
    private final Links links;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BreakGlass(
            MemberRows members,
            GlassRows rows,
            Links links,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.rows = rows;
        this.links = links;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One broken glass: the owner it made. */
    public record Broken(UUID member, String label, Instant at) {}

    /** Makes a new owner and returns the token of their link. */
    String open() {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var owner = members.add(LABEL, Role.OWNER, now);
            rows.add(owner.member(), now);
            var codes = Map.of("member", owner.member().toString(), "label", owner.label());
            ledger.record(Fact.of("staff.glass-broken", null, Actor.system("server.shell"), codes));
            return links.mint(owner.member(), LinkRows.Kind.BREAK_GLASS);
        }));
    }

    /** What the console shows to everybody: broken within three days and not noticed yet. */
    public List<Broken> loud() {
        return rows.open(clock.instant().minus(LOUD));
    }

    /** Notes that somebody else has taken notice; false for the owner it made and for what is noticed already. */
    public boolean acknowledge(Member who, UUID broken) {
        var by = UUID.fromString(who.actor().id());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!rows.acknowledge(broken, by, clock.instant())) return false;
            var codes = Map.of("member", broken.toString());
            ledger.record(Fact.of("staff.glass-noticed", null, who.actor(), codes));
            return true;
        }));
    }
}
