package kz.derbes.payment.books;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What differs between our books and others', and how staff explain it. */
@Service("paymentBooks")
public class Books {
    private final DifferenceRows differences;
    private final DayRows days;
    private final Ledger ledger;
    private final Clock clock;

    Books(DifferenceRows differences, DayRows days, Ledger ledger, Clock clock) {
        this.differences = differences;
        this.days = days;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The eldest first; only those not explained, or all. */
    public List<Difference> differences(boolean open, int limit, int offset) {
        return differences.list(open, limit, offset);
    }

    /** The days that were compared with providers, the newest first. */
    public List<DayRows.Compared> compared(int limit) {
        return days.compared(limit);
    }

    /** Explains one, once; false when it was explained or is unknown. */
    @Transactional
    public boolean explain(UUID difference, Difference.Explanation why, Member member) {
        if (!differences.explain(difference, member.actor().toString(), why.code(), clock.instant())) return false;
        var codes = Map.of("difference", difference.toString(), "code", why.code());
        ledger.record(Fact.of("payment.explained", null, member.actor(), codes));
        return true;
    }
}
