package kz.derbes.request;

import java.time.Clock;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blocked;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.Unblocked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Every block somebody asked for has a request with a clock, and its outcome is answered in writing (clause 6.3.4). */
@Component
class BlockCases {
    private final Requests requests;
    private final MatterRows rows;
    private final Checks checks;
    private final RequestJournal journal;
    private final Deadlines deadlines;
    private final Blockings blockings;
    private final Clock clock;

    BlockCases(
            Requests requests,
            MatterRows rows,
            Checks checks,
            RequestJournal journal,
            Deadlines deadlines,
            Blockings blockings,
            Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.checks = checks;
        this.journal = journal;
        this.deadlines = deadlines;
        this.blockings = blockings;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(Blocked blocked) {
        blockings.of(blocked.subject()).stream()
                .filter(it -> it.id().equals(blocked.block()) && it.endedAt() == null)
                .filter(it -> it.cause() != Block.Cause.OPERATOR)
                .forEach(it -> requests.enter(receiving(it), it.id()));
    }

    /** Taken back is over; any other outcome has to be told in writing within a working day. */
    @ApplicationModuleListener
    void on(Unblocked unblocked) {
        rows.lock(unblocked.subject());
        var found = rows.ofBlock(unblocked.subject(), unblocked.block())
                .filter(it -> it.state().isOpen());
        if (found.isEmpty()) return;
        var matter = found.get();
        if (unblocked.outcome() == Block.Outcome.TAKEN_BACK) {
            checks.takeBack(matter, Actor.subject(matter.subject()));
            return;
        }
        var tell = deadlines.after("subject.unblock", clock.instant());
        var change = Change.of(matter);
        if (tell.isBefore(matter.dueAt())) change.due(tell, "subject.unblock");
        journal.write(change, "unblocked", Actor.system("request"));
    }

    private static Receiving receiving(Block it) {
        var capacity = switch (it.cause()) {
            case SUBJECT -> Capacity.SUBJECT;
            case REPRESENTATIVE -> Capacity.REPRESENTATIVE;
            case AUTHORITY, COURT, OPERATOR -> Capacity.AUTHORITY;
        };
        var channel = it.cause() == Block.Cause.SUBJECT ? Channel.CABINET : Channel.LETTER;
        var actor = it.cause() == Block.Cause.SUBJECT ? Actor.subject(it.subject()) : Actor.system("request");
        return new Receiving(it.subject(), Kind.BLOCKING, Set.of(), channel, capacity, "", "", Language.RU, actor);
    }
}
