package kz.derbes.register.retention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Holds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those of whom nothing may be destroyed now: who is blocked (RGT-03) and whose data a dispute holds (RGT-07). */
@Component
class Spared {
    private final ObjectProvider<Blocks> blocks;
    private final List<Holds> holds;

    Spared(ObjectProvider<Blocks> blocks, ObjectProvider<Holds> holds) {
        this.blocks = blocks;
        this.holds = holds.stream().toList();
    }

    Set<SubjectId> now() {
        var spared = new HashSet<SubjectId>();
        blocks.forEach(it -> spared.addAll(it.subjects()));
        holds.forEach(it -> spared.addAll(it.subjects()));
        return spared;
    }
}
