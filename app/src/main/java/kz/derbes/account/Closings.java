package kz.derbes.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Holder;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.vault.BlockedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of an account: room by room, each in a transaction of its own and repeatable; the vault comes last, because
 * a destroyed key cannot be brought back. A walk that was cut off is taken up again by any node.
 */
@Service
public class Closings {
    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final List<String> LAST = List.of("account", "vault");
    private final ClosingRows rows;
    private final ContactRows contacts;
    private final Blocks blocks;
    private final Disputes disputes;
    private final ObjectProvider<Holder> holders;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Closings(
            ClosingRows rows,
            ContactRows contacts,
            Blocks blocks,
            Disputes disputes,
            ObjectProvider<Holder> holders,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.blocks = blocks;
        this.disputes = disputes;
        this.holders = holders;
        this.ledger = ledger;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What an erasure left: the fact that proves it, and what a law keeps. */
    public record Erasure(FactId fact, List<Erased> rooms) {
        public List<Erased.Kept> kept() {
            return rooms.stream().flatMap(it -> it.kept().stream()).toList();
        }
    }

    /**
     * Erases everything of the person that no law keeps; empty when there is no such account, it is blocked or held, somebody is
     * at it, or the walk broke off and will be taken up again.
     */
    public Optional<Erasure> close(SubjectId subject, Actor actor) {
        if (!begin(subject, actor)) return Optional.empty();
        try {
            return Optional.of(walk(subject, actor));
        } catch (RuntimeException e) {
            LOG.error(
                    "an erasure broke off and will be taken up again: {}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Takes up closings whose walker is gone, up to that many, and returns how many it finished. */
    int resume(int most) {
        int done = 0;
        for (; done < most; done++) {
            var now = clock.instant();
            var left = transaction.execute(status -> rows.takeOver(now, now.plus(LEASE)));
            if (left.isEmpty()) break;
            takeUp(left.get());
        }
        return done;
    }

    private void takeUp(ClosingRows.Left left) {
        try {
            walk(left.subject(), left.actor());
        } catch (BlockedException blocked) {
            LOG.info("an erasure waits for the end of a block");
        }
    }

    private boolean begin(SubjectId subject, Actor actor) {
        return transaction.execute(status -> {
            var now = clock.instant();
            if (blocks.isBlocked(subject) || disputes.isHeld(subject)) return false;
            if (!rows.begin(subject, actor, now, now.plus(LEASE))) return false;
            ledger.recordSealed(Fact.of("account.closing", subject, actor, Map.of()));
            return true;
        });
    }

    private Erasure walk(SubjectId subject, Actor actor) {
        transaction.execute(status -> contacts.pendingOf(subject)).ifPresent(this::wipe);
        var rooms = wipe(subject);
        return transaction.execute(status -> finish(subject, actor, rooms));
    }

    /** Leaves a closing that a restored database has forgotten to whoever takes up what was cut off. */
    boolean beginAgain(SubjectId subject) {
        var now = clock.instant();
        return transaction.execute(status -> rows.begin(subject, Actor.system("restore"), now, now));
    }

    /** Walks once more for somebody whose erasure a restored database has forgotten. */
    void again(SubjectId subject) {
        transaction.execute(status -> contacts.pendingOf(subject)).ifPresent(this::wipe);
        wipe(subject);
        transaction.executeWithoutResult(status -> rows.remove(subject));
    }

    /** One walk through the rooms, the vault last. */
    List<Erased> wipe(SubjectId subject) {
        return holders.stream()
                .sorted(Comparator.comparingInt(it -> LAST.indexOf(it.room())))
                .map(it -> erase(it, subject))
                .toList();
    }

    /** Nothing more of a person goes once a block has come; the walk is taken up again when it ends (RGT-03). */
    private Erased erase(Holder room, SubjectId subject) {
        if (blocks.isBlocked(subject)) throw new BlockedException();
        return room.erase(subject);
    }

    private Erasure finish(SubjectId subject, Actor actor, List<Erased> rooms) {
        var fact = ledger.recordSealed(Fact.of("account.closed", subject, actor, codes(rooms)));
        if (rows.remove(subject)) events.publishEvent(new AccountClosed(subject, fact.value()));
        return new Erasure(fact, rooms);
    }

    private static Map<String, String> codes(List<Erased> rooms) {
        var rows = rooms.stream().map(it -> it.room() + ":" + it.rows()).collect(Collectors.joining(","));
        var kept = rooms.stream()
                .flatMap(it -> it.kept().stream())
                .map(it -> it.item() + ":" + it.rows())
                .collect(Collectors.joining(","));
        return Map.of("rows", rows, "kept", kept);
    }
}
