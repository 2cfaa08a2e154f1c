package kz.derbes.disclosure.demand;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.approval.Approvals;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of demands of state bodies and their steps up to the second person's word; each step is a fact, and the
 * one who judges can never be the one who answers for it (clause 5.2).
 */
@Service
public class Demands {
    private static final String DEED = "disclosure.demand";

    private final DemandRows rows;
    private final StepRows steps;
    private final SoughtRows people;
    private final ObjectProvider<Approvals> approvals;
    private final Ledger ledger;
    private final Clock clock;

    Demands(
            DemandRows rows,
            StepRows steps,
            SoughtRows people,
            ObjectProvider<Approvals> approvals,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.people = people;
        this.approvals = approvals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Enters a demand and returns its number in the register.
     *
     * @throws IllegalArgumentException without a ground of the closed list that this body may rely on, and for a delay
     *     that the ground does not know
     */
    @Transactional
    public UUID enter(Demand.Entry entry, Member maker) {
        var ground = LegalGrounds.of(entry.ground())
                .filter(it -> it.kinds().contains(entry.kind()))
                .orElseThrow(() -> new IllegalArgumentException("no ground, no demand"));
        if (entry.hiddenUntil() != null && !ground.covert())
            throw new IllegalArgumentException(ground.code() + " hides nothing from the person");
        var id = UUID.randomUUID();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.add(
                id,
                rows.nextNumber(entry.receivedOn().getYear()),
                entry,
                maker.actor().id(),
                now);
        record("entered", rows.find(id).orElseThrow(), maker, Map.of("fields", codes(entry.fields())));
        return id;
    }

    /**
     * Decides what may leave and puts it before a second person.
     *
     * @param granted of what is demanded, what may leave
     */
    @Transactional
    public Told judge(UUID id, Set<FieldCode> granted, Member maker) {
        return step(id, DemandState.JUDGED, demand -> {
            if (demand.entry().foreign()) return Told.FOREIGN_BODY;
            if (granted.isEmpty()) return Told.NOTHING_GRANTED;
            if (!demand.entry().fields().containsAll(granted) || !Rights.byLaw().containsAll(granted))
                return Told.NOT_DEMANDED;
            if (people.of(id).isEmpty()) return Told.NOBODY_SOUGHT;
            var second = approvals.getIfAvailable();
            if (second == null) return Told.NOT_APPROVED;
            var fields = granted.stream().sorted().toList();
            var approval = second.ask(maker, DEED, deed(demand, fields));
            steps.judged(id, fields, maker.actor().id(), approval);
            return record("judged", demand, maker, Map.of("fields", codes(fields), "approval", approval.toString()));
        });
    }

    /** Takes a judgement back, so that people or fields can be changed. */
    @Transactional
    public Told reopen(UUID id, Member member) {
        return step(id, DemandState.ENTERED, demand -> {
            steps.reopened(id);
            return record("reopened", demand, member, Map.of());
        });
    }

    /** Refuses the whole demand: nothing leaves. */
    @Transactional
    public Told refuse(UUID id, Refusal reason, Member member) {
        return step(id, DemandState.REFUSED, demand -> {
            steps.closed(id, DemandState.REFUSED, reason, clock.instant());
            return record("refused", demand, member, Map.of("reason", reason.code()));
        });
    }

    /** The body has taken its demand back. */
    @Transactional
    public Told withdraw(UUID id, Member member) {
        return step(id, DemandState.WITHDRAWN, demand -> {
            steps.closed(id, DemandState.WITHDRAWN, null, clock.instant());
            return record("withdrawn", demand, member, Map.of());
        });
    }

    /** The second person, who has allowed exactly this, answers for it from now on. */
    @Transactional
    public Told approve(UUID id, Member checker) {
        return step(id, DemandState.APPROVED, demand -> {
            if (demand.maker().equals(checker.actor().id())) return Told.YOUR_OWN;
            var second = approvals.getIfAvailable();
            var approval = demand.approval();
            if (second == null || approval == null) return Told.NOT_APPROVED;
            if (!second.spendAsChecker(approval, checker, DEED, deed(demand, demand.granted())))
                return Told.NOT_APPROVED;
            steps.approved(id, checker.actor().id());
            return record("approved", demand, checker, Map.of("approval", approval.toString()));
        });
    }

    public Optional<Demand> find(UUID id) {
        return rows.find(id);
    }

    /** What is wanted, the newest first. */
    public List<Demand> list(DemandFilter filter, int limit, int offset) {
        return rows.list(filter, limit, offset);
    }

    public long count(DemandFilter filter) {
        return rows.count(filter);
    }

    /** Whom a demand is about. */
    public List<Sought> people(UUID id) {
        return people.of(id);
    }

    private Told step(UUID id, DemandState next, Function<Demand, Told> deed) {
        var held = rows.hold(id);
        if (held.isEmpty()) return Told.NO_SUCH_DEMAND;
        return held.get().mayBecome(next) ? deed.apply(held.get()) : Told.NOT_NOW;
    }

    private Told record(String step, Demand demand, Member by, Map<String, String> more) {
        var codes = new TreeMap<>(demand.codes());
        codes.putAll(more);
        codes.put("role", by.role().code());
        ledger.record(Fact.of("disclosure.demand-" + step, null, by.actor(), codes));
        return Told.DONE;
    }

    /** What the second person allows, whole: which fields of exactly whom go to whom. */
    private SortedMap<String, String> deed(Demand demand, List<FieldCode> fields) {
        var all = people.of(demand.id());
        var sum = Sums.sha256(all.stream().map(it -> it.subject().toString()).collect(joining("\n")));
        return new TreeMap<>(Map.of(
                "demand", demand.id().toString(),
                "number", demand.number(),
                "body-kind", demand.entry().kind().code(),
                "fields", codes(fields),
                "people", Integer.toString(all.size()),
                "people-sum", sum));
    }

    static String codes(List<FieldCode> fields) {
        return fields.stream().map(FieldCode::code).collect(joining("+"));
    }
}
