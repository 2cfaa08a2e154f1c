package kz.derbes.visit.stats;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import kz.derbes.visit.stats.core.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the figures up with the hits, and lets go of what is older than they are. */
@Component
class StatRounds {
    private static final Logger LOG = LoggerFactory.getLogger(StatRounds.class);
    /** After midnight the last hits of the day before are still on their way to the disk. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final Rollups rollups;
    private final CursorRows cursor;
    private final NumberRows numbers;
    private final SketchRows sketches;
    private final CellRows cells;
    private final Source source;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StatRounds(
            Rollups rollups,
            CursorRows cursor,
            NumberRows numbers,
            SketchRows sketches,
            CellRows cells,
            Source source,
            TransactionTemplate transaction,
            Clock clock) {
        this.rollups = rollups;
        this.cursor = cursor;
        this.numbers = numbers;
        this.sketches = sketches;
        this.cells = cells;
        this.source = source;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${derbes.visit.first-figures:PT15S}", fixedDelayString = "PT10S")
    void figures() {
        try {
            rollups.catchUp();
            rollups.countBack();
        } catch (DataAccessException e) {
            LOG.warn("figures wait for their next round: {}", e.getClass().getName());
        }
    }

    @Scheduled(initialDelayString = "${derbes.visit.first-figures:PT2M}", fixedDelayString = "PT1H")
    void letGo() {
        transaction.executeWithoutResult(status -> {
            if (!cursor.tryLock()) return;
            numbers.deleteOutlived();
            var oldest = source.oldestDay().orElse(today());
            sketches.loosen(oldest);
            cells.loosen(oldest);
            settle();
        });
    }

    /** Sums the views of one day after another, up to yesterday. */
    void settle() {
        var next = cursor.settled().map(it -> it.plusDays(1)).or(cursor::firstCounted);
        while (next.isPresent() && next.get().isBefore(today())) {
            cursor.settle(next.get());
            next = Optional.of(next.get().plusDays(1));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant().minus(SLACK), Seen.ZONE);
    }
}
