package kz.derbes.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Footprints;
import kz.derbes.ledger.Span;
import kz.derbes.ledger.Told;
import kz.derbes.ledger.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of whom what was held when, for whoever must tell them that it was lost; nothing is opened. */
@Service
public class Exposures {
    private static final String KEPT = "vault.kept";
    private static final String REMOVED = "vault.removed";
    private static final String LOCKED = "vault.locked";
    private static final String FORGOTTEN = "vault.forgotten";
    private final Footprints footprints;
    private final ExposureRows rows;

    Exposures(Footprints footprints, ExposureRows rows) {
        this.footprints = footprints;
        this.rows = rows;
    }

    /** Tells everybody of whom anything was held at any instant of the span, with all fields held then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void everybody(Instant from, Instant to, Consumer<Touched> each) {
        var life = new Life(each);
        footprints.retell(List.of(KEPT, REMOVED, LOCKED, FORGOTTEN), new Span(from, to), life::hear);
        life.end();
    }

    /** Tells everybody whose key is wrapped by this key-encryption key now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void under(long key, Consumer<Touched> each) {
        rows.under(key, each);
    }

    /** When the last person's key left this key-encryption key; empty while it is in use, and for a number of none. */
    public Optional<Instant> leftAt(long key) {
        return rows.leftAt(key);
    }

    /** The numbers of the key-encryption keys there are and were. */
    public List<Long> keys() {
        return rows.keys();
    }

    /**
     * The confirmed contacts of each of these people; somebody of whom nothing is held, or only what a law keeps past
     * an erasure, is absent.
     */
    public Map<SubjectId, Set<FieldCode>> contacts(Collection<SubjectId> people) {
        return rows.contacts(people);
    }

    /** Of which of these people anything is held that is not only kept by a law past an erasure. */
    public Set<SubjectId> held(Collection<SubjectId> people) {
        return rows.held(people);
    }

    /** Follows what was held of one person after the other. */
    private static final class Life {
        private final Consumer<Touched> each;
        private @Nullable SubjectId subject;
        private Set<FieldCode> held = EnumSet.noneOf(FieldCode.class);
        private Set<FieldCode> exposed = EnumSet.noneOf(FieldCode.class);
        private boolean within;

        Life(Consumer<Touched> each) {
            this.each = each;
        }

        void hear(Told fact) {
            if (!fact.subject().equals(subject)) {
                end();
                subject = fact.subject();
            }
            if (fact.within() && !within) begin();
            switch (fact.deed()) {
                case KEPT -> held.addAll(fact.fields());
                case REMOVED -> held.removeAll(fact.fields());
                case LOCKED -> held.retainAll(fact.fields());
                case FORGOTTEN -> held.clear();
                default -> throw new IllegalStateException(fact.deed());
            }
            if (within) exposed.addAll(held);
        }

        /** What was held when the span began. */
        private void begin() {
            within = true;
            exposed.addAll(held);
        }

        void end() {
            if (!within) begin();
            if (subject != null && !exposed.isEmpty()) each.accept(new Touched(subject, exposed));
            held = EnumSet.noneOf(FieldCode.class);
            exposed = EnumSet.noneOf(FieldCode.class);
            within = false;
            subject = null;
        }
    }
}
