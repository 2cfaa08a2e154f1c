package kz.derbes.disclosure.demand;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the package to the one who judged, once: in one transaction it is gone from the house, each passing stands in the
 * register, the demand is released, and whoever it is about is to be told now or when the law lets them.
 */
@Service
public class Taking {
    private final DemandRows rows;
    private final StepRows steps;
    private final SoughtRows people;
    private final PackageRows packages;
    private final Passings passings;
    private final Ledger ledger;
    private final Clock clock;

    Taking(
            DemandRows rows,
            StepRows steps,
            SoughtRows people,
            PackageRows packages,
            Passings passings,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.people = people;
        this.packages = packages;
        this.passings = passings;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Taken take(UUID id, Member maker) {
        var held = rows.hold(id);
        if (held.isEmpty()) return new Taken.Refused(Told.NO_SUCH_DEMAND);
        var demand = held.get();
        if (!demand.maker().equals(maker.actor().id())) return new Taken.Refused(Told.NOT_YOURS);
        if (demand.state() != DemandState.RELEASED && !demand.mayBecome(DemandState.RELEASED))
            return new Taken.Refused(Told.NOT_NOW);
        var bytes = packages.take(id);
        if (bytes.isEmpty()) return new Taken.Refused(Told.NO_PACKAGE);
        release(demand, maker);
        return new Taken.File("derbes-" + demand.number() + ".zip", new ByteArrayInputStream(bytes.get()));
    }

    private void release(Demand demand, Member maker) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var opened = people.of(demand.id()).stream()
                .filter(it -> it.outcome() == Sought.Outcome.OPENED)
                .toList();
        if (demand.state() != DemandState.RELEASED) enter(demand, opened, maker);
        steps.released(demand.id(), opened.size(), now);
        people.tellAfter(demand.id(), now);
        var codes = new TreeMap<>(demand.codes());
        var sum = demand.sha256();
        if (sum != null) codes.put("sha", sum);
        codes.put("people", Integer.toString(opened.size()));
        codes.put("role", maker.role().code());
        ledger.recordSealed(Fact.of("disclosure.demand-released", null, maker.actor(), codes));
    }

    private void enter(Demand demand, List<Sought> opened, Member maker) {
        var entry = demand.entry();
        for (var person : opened)
            passings.byLaw(
                    person.subject(),
                    demand.id(),
                    entry.country(),
                    demand.granted(),
                    entry.hiddenUntil(),
                    demand.codesAboutAPerson(),
                    maker.actor());
    }
}
