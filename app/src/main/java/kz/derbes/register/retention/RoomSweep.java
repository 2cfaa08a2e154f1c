package kz.derbes.register.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sweep of one room: repeated until nothing more goes, counted before and after, and proved by a fact (RET-03). A room
 * that breaks off is written down and does not stop the others.
 */
@Component
class RoomSweep {
    private static final Logger LOG = LoggerFactory.getLogger(RoomSweep.class);
    private static final int MOST_TIMES = 10_000;
    private static final Actor JOB = Actor.system("retention");

    private final Spared spared;
    private final PartRows parts;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RoomSweep(Spared spared, PartRows parts, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.spared = spared;
        this.parts = parts;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** False when the turn was lost on the way; what went then is counted by whoever goes on. */
    boolean sweep(Room room, Sweep sweep, BooleanSupplier turn) {
        var at = sweep.startedAt();
        var tried = new Tried(room, at);
        try {
            var due = room.total(at, spared.now());
            transaction.executeWithoutResult(status -> parts.begin(sweep.id(), room.name(), due));
            if (!tried.allOf(turn)) return false;
            tried.left = room.total(at, spared.now());
        } catch (RuntimeException e) {
            LOG.error("a sweep broke off in {}: {}", room.name(), e.getClass().getName());
            tried.failure = e.getClass().getSimpleName();
            transaction.executeWithoutResult(status -> parts.begin(sweep.id(), room.name(), null));
        }
        transaction.executeWithoutResult(status -> keep(room, sweep, tried));
        return turn.getAsBoolean();
    }

    /** What was due at the beginning and is not any more has gone, also when a node was killed before it could count. */
    private void keep(Room room, Sweep sweep, Tried tried) {
        long left = tried.left == null ? 0 : tried.left;
        long gone = parts.due(sweep.id(), room.name())
                .filter(it -> tried.failure == null)
                .map(it -> Math.max(it - left, tried.gone))
                .orElse(tried.gone);
        var part = new Sweep.Part(sweep.id(), room.name(), null, gone, tried.left, tried.failure, clock.instant());
        if (!parts.finish(part) || (gone == 0 && left == 0 && tried.failure == null)) return;
        var codes = new HashMap<>(Map.of(
                "sweep", sweep.id().toString(),
                "room", room.name(),
                "gone", Long.toString(gone),
                "left", Long.toString(left)));
        if (tried.failure != null) codes.put("failure", tried.failure);
        ledger.record(Fact.of("register.swept", null, JOB, codes));
    }

    /** Records, in the caller's transaction, that a sweep has come to its end. */
    void record(Sweep sweep) {
        var codes = Map.of(
                "sweep", sweep.id().toString(),
                "gone", Long.toString(sweep.gone()),
                "left", Long.toString(sweep.leftOver()),
                "failed", Integer.toString(sweep.failed()));
        ledger.record(Fact.of("register.sweep-finished", null, JOB, codes));
    }

    /** One room on its way. */
    private final class Tried {
        private final Room room;
        private final Instant at;
        private long gone;
        private @Nullable Long left;
        private @Nullable String failure;

        Tried(Room room, Instant at) {
            this.room = room;
            this.at = at;
        }

        /** Sweeps until nothing goes; false when the turn was lost. */
        boolean allOf(BooleanSupplier turn) {
            for (int times = 0; times < MOST_TIMES; times++) {
                if (!turn.getAsBoolean()) return false;
                int more = room.sweep(at, spared.now());
                gone += more;
                if (more == 0) return true;
            }
            return true;
        }
    }
}
