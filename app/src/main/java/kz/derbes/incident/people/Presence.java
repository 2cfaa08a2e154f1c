package kz.derbes.incident.people;

import java.util.Set;
import java.util.function.Consumer;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Told;
import kz.derbes.ledger.Touched;
import org.jspecify.annotations.Nullable;

/** Follows whether a room knew one person after the other at any instant of a span. */
final class Presence {
    static final String FORGOTTEN = "vault.forgotten";
    private final Consumer<Touched> each;
    private @Nullable SubjectId subject;
    private boolean known;
    private boolean met;
    private boolean within;

    Presence(Consumer<Touched> each) {
        this.each = each;
    }

    void hear(Told fact) {
        if (!fact.subject().equals(subject)) {
            end();
            subject = fact.subject();
        }
        if (fact.within() && !within) begin();
        known = !fact.deed().equals(FORGOTTEN);
        if (within) met |= known;
    }

    private void begin() {
        within = true;
        met = known;
    }

    void end() {
        if (!within) begin();
        if (subject != null && met) each.accept(new Touched(subject, Set.of()));
        subject = null;
        known = false;
        met = false;
        within = false;
    }
}
