package kz.derbes.disclosure.demand;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Directory;
import kz.derbes.vault.Hits;
import kz.derbes.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom a demand is about, one by one and never in bulk; what was typed to find them is kept nowhere. */
@Service
public class Seeking {
    /** The most people one demand may name. */
    public static final int MOST = 20;

    private final DemandRows rows;
    private final StepRows steps;
    private final SoughtRows people;
    private final Directory directory;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    Seeking(
            DemandRows rows,
            StepRows steps,
            SoughtRows people,
            Directory directory,
            Vault vault,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.people = people;
        this.directory = directory;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Looks for somebody by a whole e-mail or phone and adds them.
     *
     * @param place at which place of the body's paper they stand
     */
    @Transactional
    public Told byContact(UUID id, int place, FieldCode contact, String typed, Member member) {
        return whileThereIsRoom(id, member, demand -> switch (directory.find(
                contact, typed, member, demand.mandate())) {
            case Hits.Refused(var reason) when reason == Hits.Reason.BUDGET_SPENT -> Told.BUDGET_SPENT;
            case Hits.Refused _ -> Told.NOT_NOW;
            case Hits.People found when found.subjects().isEmpty() -> missing(demand);
            case Hits.People found -> add(demand, place, found.subjects().getFirst(), member);
        });
    }

    /** Adds somebody by the number of their account. */
    @Transactional
    public Told byNumber(UUID id, int place, String typed, Member member) {
        return whileThereIsRoom(id, member, demand -> {
            var subject = number(typed);
            if (subject == null) return Told.NOT_A_NUMBER;
            return vault.statuses(subject).isEmpty() ? missing(demand) : add(demand, place, subject, member);
        });
    }

    /** Takes somebody out again. */
    @Transactional
    public Told drop(UUID id, SubjectId subject, Member member) {
        return whileOpen(id, demand -> {
            if (!people.remove(id, subject)) return Told.NOBODY_FOUND;
            var codes = demand.codesAboutAPerson();
            ledger.record(Fact.of("disclosure.person-dropped", subject, member.actor(), codes));
            return Told.DONE;
        });
    }

    /** More people than a demand may name are refused before anybody is looked for. */
    private Told whileThereIsRoom(UUID id, Member member, Function<Demand, Told> deed) {
        return whileOpen(id, demand -> {
            if (people.of(id).size() < MOST) return deed.apply(demand);
            ledger.record(Fact.of("disclosure.bulk-refused", null, member.actor(), demand.codes()));
            return Told.TOO_MANY;
        });
    }

    private Told missing(Demand demand) {
        steps.oneMoreMissing(demand.id());
        return Told.NOBODY_FOUND;
    }

    private Told add(Demand demand, int place, SubjectId subject, Member member) {
        if (!people.add(demand.id(), subject, place, demand.entry().hiddenUntil(), clock.instant()))
            return Told.PLACE_TAKEN;
        ledger.record(Fact.of("disclosure.person-sought", subject, member.actor(), demand.codesAboutAPerson()));
        return Told.DONE;
    }

    private Told whileOpen(UUID id, Function<Demand, Told> deed) {
        var held = rows.hold(id);
        if (held.isEmpty()) return Told.NO_SUCH_DEMAND;
        return held.get().state() == DemandState.ENTERED ? deed.apply(held.get()) : Told.NOT_NOW;
    }

    private static @Nullable SubjectId number(String typed) {
        try {
            return SubjectId.parse(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
