package kz.derbes.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Seal;
import kz.derbes.door.Tokens;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links into the console; a new one for the same member makes unused ones worthless. */
@Service
public class Links {
    static final String DOMAIN = "staff link";
    private static final Duration LIFE = Duration.ofHours(24);
    private final MemberRows members;
    private final KeeperRows owners;
    private final LinkRows rows;
    private final Seal seal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demo;

    Links(
            MemberRows members,
            KeeperRows owners,
            LinkRows rows,
            Seal seal,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${derbes.demo:false}") boolean demo) {
        this.members = members;
        this.owners = owners;
        this.rows = rows;
        this.seal = seal;
        this.transaction = transaction;
        this.clock = clock;
        this.demo = demo;
    }

    /** The token of a new link for the first owner; empty once an owner can come in by themselves, but for a demo. */
    Optional<String> forTheStart() {
        return transaction.execute(status -> {
            if (!demo && owners.anyWithAFactor()) return Optional.<String>empty();
            var owner = members.ownerOfTheStart(clock.instant());
            return Optional.of(mint(owner.member(), LinkRows.Kind.START));
        });
    }

    /** The token of a new link, 256 random bits in hex; only its keyed hash is kept. In the caller's transaction. */
    String mint(UUID member, LinkRows.Kind kind) {
        String token = Tokens.fresh();
        var now = clock.instant();
        rows.replace(member, kind, seal.of(DOMAIN, token), now, now.plus(LIFE));
        return token;
    }

    static Fact used(LinkRows.Used link) {
        var actor = Actor.staff(link.member().toString());
        return Fact.of(
                "staff.link-used", null, actor, Map.of("kind", link.kind().code()));
    }
}
