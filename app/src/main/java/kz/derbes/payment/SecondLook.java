package kz.derbes.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The look of a member of staff at money that is only held because something was unusual (4.1.4, CON-14). */
@Service
public class SecondLook {
    private final CareRows rows;
    private final AttemptRows attempts;
    private final PaymentLetters letters;
    private final Ledger ledger;
    private final PaymentBell bell;
    private final Clock clock;

    SecondLook(
            CareRows rows, AttemptRows attempts, PaymentLetters letters, Ledger ledger, PaymentBell bell, Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.letters = letters;
        this.ledger = ledger;
        this.bell = bell;
        this.clock = clock;
    }

    /** What waits for a look, the first due first. */
    public List<Attempt> waiting(int limit) {
        return rows.waiting(limit);
    }

    /** Has the money taken now; false when nothing is to be decided any more. */
    @Transactional
    public boolean take(UUID attempt, Member member) {
        return end(attempt, Care.End.TAKE, member);
    }

    /** Has the money let go of, which ends no order: the buyer is told and may pay in another way. */
    @Transactional
    public boolean letGo(UUID attempt, Member member) {
        return end(attempt, Care.End.LET_GO, member);
    }

    private boolean end(UUID attempt, Care.End end, Member member) {
        var found = attempts.lock(attempt);
        Instant now = clock.instant();
        if (found.isEmpty() || !rows.end(attempt, end, now)) return false;
        var it = found.get();
        var codes = Map.of(
                "attempt", it.id().toString(),
                "order", it.order().toString(),
                "outcome", end.code(),
                "role", member.role().code());
        ledger.record(Fact.of("payment.looked", it.subject(), member.actor(), codes));
        if (end == Care.End.LET_GO) letters.letGo(it);
        bell.ring();
        return true;
    }
}
