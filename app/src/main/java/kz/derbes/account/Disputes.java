package kz.derbes.account;

import java.util.List;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Holds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose data may not be destroyed now, because a dispute holds it (clause 8.3). */
@Component
public class Disputes {
    private final ObjectProvider<Holds> holds;

    Disputes(ObjectProvider<Holds> holds) {
        this.holds = holds;
    }

    /** Whether a dispute holds anything of the person. */
    public boolean isHeld(SubjectId subject) {
        return holds.stream().anyMatch(it -> it.isHeld(subject));
    }

    /** Codes of what holds something of the person; empty when nothing does. */
    public List<String> reasons(SubjectId subject) {
        return holds.stream()
                .filter(it -> it.isHeld(subject))
                .map(Holds::reason)
                .distinct()
                .sorted()
                .toList();
    }
}
