package kz.derbes.request.guest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Export;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holding;
import org.springframework.stereotype.Component;

/** Guests go when nobody proves them, when their consent ends, and when their requests are over long enough. */
@Component
class GuestHolder implements Holder {
    private static final int AT_ONCE = 100;
    private static final int COUNTED = 100_000;

    private final GuestRows guests;
    private final ProofRows proofs;
    private final Leaving leaving;
    private final Terms terms;

    GuestHolder(GuestRows guests, ProofRows proofs, Leaving leaving, Terms terms) {
        this.guests = guests;
        this.proofs = proofs;
        this.leaving = leaving;
        this.terms = terms;
    }

    @Override
    public String room() {
        return "request";
    }

    @Override
    public List<String> tables() {
        return List.of("request.guest", "request.proof");
    }

    @Override
    public List<Holding> describes() {
        var feedback = Set.of(Purpose.FEEDBACK);
        return List.of(
                new Holding("request-guest", feedback, Basis.CONSENT, "consent.request", Set.of()),
                new Holding("request-code", feedback, Basis.CONSENT, "retention.unconfirmed", Set.of()));
    }

    @Override
    public Export show(SubjectId subject) {
        return new Export(room(), guests.isGuest(subject) ? List.of(Map.of("item", "request-guest")) : List.of());
    }

    /** The row of the guest goes last, when every room is done. */
    @Override
    public Erased erase(SubjectId subject) {
        return new Erased(room(), proofs.removeOf(subject), List.of());
    }

    @Override
    public Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        long guests = outlived(at, spared, COUNTED).size();
        return Optional.of(new TreeMap<>(Map.of("request-guest", guests, "request-code", proofs.countEndedBefore(at))));
    }

    @Override
    public int sweep(Instant at, Set<SubjectId> spared) {
        var outlived = outlived(at, spared, AT_ONCE);
        return (int) outlived.stream().filter(leaving::forget).count() + proofs.removeEndedBefore(at);
    }

    private List<SubjectId> outlived(Instant at, Set<SubjectId> spared, int most) {
        return guests.outlived(
                terms.startedBefore("retention.unconfirmed", at),
                terms.startedBefore("consent.request", at),
                terms.startedBefore("request.disagree", at),
                spared,
                most);
    }
}
