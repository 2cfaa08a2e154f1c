package kz.derbes.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.derbes.door.Seal;
import kz.derbes.door.Sessions;
import kz.derbes.door.Tokens;
import kz.derbes.law.Actor;
import kz.derbes.law.Role;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links into the console; a new one for the same member makes unused ones worthless. */
@Service
public class Links {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final String DOMAIN = "staff link";
    private final MemberRows members;
    private final LinkRows rows;
    private final Seal seal;
    private final Sessions sessions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Links(
            MemberRows members,
            LinkRows rows,
            Seal seal,
            Sessions sessions,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.rows = rows;
        this.seal = seal;
        this.sessions = sessions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The token of a new link for the first owner, 256 random bits in hex; only its keyed hash is kept. */
    String mint() {
        String token = Tokens.fresh();
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            rows.replace(members.firstOwner(now), LinkRows.Kind.START, seal.of(DOMAIN, token), now, now.plus(LIFE));
        });
        return token;
    }

    /** Lets the owner in; false when the link was used, replaced, is old or never existed. */
    public boolean enter(HttpServletRequest request, HttpServletResponse response, String token) {
        var used = transaction.execute(status -> {
            var found = rows.use(seal.of(DOMAIN, token), clock.instant());
            found.ifPresent(it -> ledger.record(Fact.of(
                    "staff.entered",
                    null,
                    Actor.staff(it.member().toString()),
                    Map.of("by", "link", "role", "owner"))));
            return found;
        });
        used.ifPresent(it -> sessions.begin(
                request,
                response,
                Members.principal(it.member()),
                List.of(
                        new SimpleGrantedAuthority(Standing.authority(Role.OWNER)),
                        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.OTT_AUTHORITY)
                                .issuedAt(clock.instant())
                                .build())));
        return used.isPresent();
    }
}
