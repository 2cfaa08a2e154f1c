package kz.derbes.disclosure.demand;

import java.util.Set;
import java.util.UUID;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a restored register which demands were released and who was told of it, so that neither happens twice. */
@Component
class DemandReplay implements Replayed {
    private final DemandRows rows;
    private final StepRows steps;
    private final SoughtRows people;
    private final PackageRows packages;

    DemandReplay(DemandRows rows, StepRows steps, SoughtRows people, PackageRows packages) {
        this.rows = rows;
        this.steps = steps;
        this.people = people;
        this.packages = packages;
    }

    @Override
    public Set<String> deeds() {
        return Set.of("disclosure.demand-released", "disclosure.told");
    }

    @Override
    @Transactional
    public Outcome replay(Deed deed) {
        var demand = rows.hold(UUID.fromString(deed.code("demand")));
        if (demand.isEmpty()) return Outcome.LOST;
        return deed.name().equals("disclosure.told") ? told(demand.get(), deed) : released(demand.get(), deed);
    }

    private Outcome told(Demand demand, Deed deed) {
        var subject = deed.subject();
        if (subject == null) return Outcome.LOST;
        return people.told(demand.id(), subject, deed.at()) ? Outcome.DONE : Outcome.KNOWN;
    }

    private Outcome released(Demand demand, Deed deed) {
        if (demand.state() == DemandState.RELEASED) return Outcome.KNOWN;
        if (!demand.mayBecome(DemandState.RELEASED)) return Outcome.LOST;
        packages.drop(demand.id());
        steps.released(demand.id(), Integer.parseInt(deed.code("people")), deed.at());
        people.tellAfter(demand.id(), deed.at());
        return Outcome.DONE;
    }
}
