package kz.derbes.payment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.derbes.incident.PaymentsFrozen;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the payments of a person stand still, and go on again when staff have made sure whose wish that is (5.3). */
@Service
public class Freezing {
    private final FrozenRows rows;
    private final Ledger ledger;
    private final Clock clock;

    Freezing(FrozenRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PaymentsFrozen wish) {
        rows.freeze(wish.subject(), wish.incident(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        var codes = Map.of("incident", wish.incident().toString());
        ledger.record(Fact.of("payment.frozen", wish.subject(), Settling.ROOM, codes));
    }

    public boolean isFrozen(SubjectId subject) {
        return rows.isFrozen(subject);
    }

    /** Who stands still, the longest first. */
    public List<Frozen> all(int limit) {
        return rows.all(limit);
    }

    /** Lets payments of the person begin again; false when they stood not still. */
    @Transactional
    public boolean lift(SubjectId subject, Member member) {
        if (rows.lift(subject, clock.instant()) == 0) return false;
        ledger.record(Fact.of("payment.thawed", subject, member.actor(), Map.of()));
        return true;
    }
}
