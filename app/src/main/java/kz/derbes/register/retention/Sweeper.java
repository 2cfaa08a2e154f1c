package kz.derbes.register.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sweeps all rooms when it is time, on one node. A node that is killed leaves the sweep where its last room ended; when
 * its lease is over, another takes it up with the next room.
 */
@Component
class Sweeper {
    static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration QUIET_KEPT = Duration.ofDays(90);

    private final Rooms rooms;
    private final RoomSweep roomSweep;
    private final TurnRows turns;
    private final SweepRows sweeps;
    private final PartRows parts;
    private final RetentionSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweeper(
            Rooms rooms,
            RoomSweep roomSweep,
            TurnRows turns,
            SweepRows sweeps,
            PartRows parts,
            RetentionSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rooms = rooms;
        this.roomSweep = roomSweep;
        this.turns = turns;
        this.sweeps = sweeps;
        this.parts = parts;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what is to be done now, if it is this node's turn; nothing at all costs one look. */
    @Scheduled(initialDelayString = "${derbes.retention.first:PT1M}", fixedDelayString = "PT30S")
    void round() {
        if (!isDue()) return;
        var token = UUID.randomUUID();
        var now = clock.instant();
        if (!did(status -> turns.take(token, now, now.plus(LEASE)))) return;
        try {
            transaction.execute(status -> current()).ifPresent(it -> walk(it, token));
        } finally {
            transaction.executeWithoutResult(status -> turns.release(token));
        }
    }

    private boolean isDue() {
        return sweeps.unfinished().isPresent() || !turns.asked().isEmpty() || isTime();
    }

    private boolean isTime() {
        var now = clock.instant();
        return sweeps.lastFinished()
                .map(it -> !it.startedAt().plus(settings.every()).isAfter(now))
                .orElse(true);
    }

    /** The sweep that was cut off, or a new one when somebody asked or it is time. */
    private Optional<Sweep> current() {
        var left = sweeps.unfinished();
        if (left.isPresent()) return left;
        String asked = turns.asked();
        if (asked.isEmpty() && !isTime()) return Optional.empty();
        var id = UUID.randomUUID();
        sweeps.begin(id, clock.instant().truncatedTo(ChronoUnit.MICROS), asked.isEmpty() ? null : asked);
        turns.forgetAsked();
        return sweeps.find(id);
    }

    private void walk(Sweep sweep, UUID token) {
        var done = parts.finished(sweep.id()).stream().map(Sweep.Part::room).collect(Collectors.toSet());
        for (var room : rooms.all()) {
            if (done.contains(room.name())) continue;
            if (!roomSweep.sweep(room, sweep, () -> renew(token))) return;
        }
        var now = clock.instant();
        transaction.executeWithoutResult(status -> finish(sweep, now));
    }

    private void finish(Sweep sweep, Instant now) {
        sweeps.finish(sweep.id(), now);
        sweeps.find(sweep.id()).ifPresent(roomSweep::record);
        sweeps.dropQuietBefore(now.minus(QUIET_KEPT));
    }

    private boolean renew(UUID token) {
        var until = clock.instant().plus(LEASE);
        return did(status -> turns.renew(token, until));
    }

    private boolean did(TransactionCallback<Boolean> deed) {
        return Boolean.TRUE.equals(transaction.execute(deed));
    }
}
