package kz.derbes.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the staff must hear of the log without asking. */
@Component
public class LedgerWatch {
    /** Clocks of several machines differ by so much without anybody having touched them. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final FactRows facts;
    private final LedgerFiles files;
    private final LedgerSettings settings;
    private final Clock clock;

    LedgerWatch(FactRows facts, LedgerFiles files, LedgerSettings settings, Clock clock) {
        this.facts = facts;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a fact waits longer to be sealed than the operator allows. */
    public boolean isLate() {
        var oldest = facts.oldestWaiting().orElse(Instant.MAX);
        return oldest.isBefore(clock.instant().minus(settings.lateAfter()));
    }

    /** Whether the clock stands before something that has happened: it was set back, or had been ahead. */
    public boolean isClockBack() {
        var latest = clock.instant().plus(TOLERANCE);
        return facts.newestAt().filter(it -> it.isAfter(latest)).isPresent()
                || files.sealedAt().filter(it -> it.isAfter(latest)).isPresent();
    }
}
