package kz.derbes.request;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import org.springframework.stereotype.Component;

/** Who asks is shown before anything is done for a letter; data is blocked from then on while it is looked into. */
@Component
class Checks {
    private final MatterRows rows;
    private final RequestJournal journal;
    private final Blockings blockings;
    private final Clock clock;

    Checks(MatterRows rows, RequestJournal journal, Blockings blockings, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.blockings = blockings;
        this.clock = clock;
    }

    /** Lets a request whose sender was shown go on; empty when it changed meanwhile. */
    Optional<Matter> pass(Matter matter, String how, Actor actor) {
        return journal.write(Change.of(matter).to(State.RECEIVED, how), "identified", actor)
                .map(it -> begin(it, actor));
    }

    /** Blocks at once where that was asked (clause 6.3.4, conflict C14). */
    Matter begin(Matter matter, Actor actor) {
        if (!matter.topics().contains(Kind.BLOCKING) || matter.block() != null) return matter;
        var block = blockings.begin(matter.subject(), Set.of(), Set.of(), cause(matter), actor);
        if (block.isEmpty()) return matter;
        rows.save(Change.of(matter).block(block.get()).matter());
        return rows.find(matter.number()).orElse(matter);
    }

    /** Lets an open request go, and the block that stood for it. */
    void takeBack(Matter matter, Actor actor) {
        var change = Change.of(matter).to(State.WITHDRAWN, "").ended(clock.instant());
        if (journal.write(change, "withdrawn", actor).isEmpty()) return;
        var block = matter.block();
        if (block != null) blockings.end(matter.subject(), block, Block.Outcome.TAKEN_BACK, actor);
    }

    private static Block.Cause cause(Matter matter) {
        return switch (matter.capacity()) {
            case SUBJECT -> Block.Cause.SUBJECT;
            case REPRESENTATIVE -> Block.Cause.REPRESENTATIVE;
            case AUTHORITY -> Block.Cause.AUTHORITY;
        };
    }
}
