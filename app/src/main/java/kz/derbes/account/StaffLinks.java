package kz.derbes.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time links into the console for the owner; a new one makes unused ones worthless. */
@Service
public class StaffLinks {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final String DOMAIN = "staff link";
    private final StaffRows rows;
    private final Seal seal;
    private final Sessions sessions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StaffLinks(
            StaffRows rows, Seal seal, Sessions sessions, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.sessions = sessions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The token of a new link, 256 random bits in hex; only its keyed hash is kept. */
    String mint() {
        String token = OneTimeCodes.token();
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            rows.replaceLinks(rows.owner(now), seal.of(DOMAIN, token), now, now.plus(LIFE));
        });
        return token;
    }

    /** Lets the owner in; false when the link was used, replaced, is old or never existed. */
    public boolean enter(HttpServletRequest request, HttpServletResponse response, String token) {
        var staff = transaction.execute(status -> {
            var found = rows.use(seal.of(DOMAIN, token), clock.instant());
            found.ifPresent(it -> ledger.record(
                    Fact.of("account.staff-entered", null, Actor.staff(it.toString()), Map.of("role", "owner"))));
            return found;
        });
        staff.ifPresent(it -> sessions.begin(request, response, "staff-" + it, Sessions.OWNER));
        return staff.isPresent();
    }
}
