package kz.derbes.account;

import java.util.HashSet;
import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Holds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose data may not be destroyed now: a dispute holds it, or a check blocks it (clauses 6.3.4 and 8.3). */
@Component
public class Disputes {
    private final Blocks blocks;
    private final ObjectProvider<Holds> holds;

    Disputes(Blocks blocks, ObjectProvider<Holds> holds) {
        this.blocks = blocks;
        this.holds = holds;
    }

    /** Whether a dispute holds anything of the person. */
    public boolean isHeld(SubjectId subject) {
        return holds.stream().anyMatch(it -> it.isHeld(subject));
    }

    /** Everybody whom a sweep has to spare. */
    Set<SubjectId> spared() {
        var spared = new HashSet<>(blocks.subjects());
        holds.forEach(it -> spared.addAll(it.subjects()));
        return spared;
    }
}
