package kz.derbes.visit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.visit.CountRows.Tally;
import kz.derbes.visit.sieve.Caught;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts refused hits by their reason, and crawlers by their mark as well, so that the sum of crawlers can be recounted.
 * In memory first: a flood of forged hits must not reach the disk one by one.
 */
@Component
class Refusals {
    private final Map<Caught, Long> counts = new ConcurrentHashMap<>();
    private final CountRows rows;
    private final Clock clock;

    Refusals(CountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void add(Caught caught) {
        counts.merge(caught, 1L, Long::sum);
    }

    /** Writes what has gathered, one writer after the other; what a failed write held is counted again next time. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @PreDestroy
    synchronized void write() {
        var day = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        var taken = taken();
        var tallies = new TreeMap<Tally, Long>();
        taken.forEach((caught, sum) -> {
            tallies.merge(new Tally(day, Kind.REFUSED, caught.reason().code()), sum, Long::sum);
            String crawler = caught.crawler();
            if (crawler != null) tallies.merge(new Tally(day, Kind.ROBOT, crawler), sum, Long::sum);
        });
        try {
            rows.addTallies(tallies);
        } catch (RuntimeException e) {
            taken.forEach((caught, sum) -> counts.merge(caught, sum, Long::sum));
            throw e;
        }
    }

    private Map<Caught, Long> taken() {
        var taken = new HashMap<Caught, Long>();
        for (var caught : Set.copyOf(counts.keySet())) {
            Long sum = counts.remove(caught);
            if (sum != null) taken.put(caught, sum);
        }
        return taken;
    }
}
