package kz.derbes.visit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import kz.derbes.visit.CountRows.Tally;
import kz.derbes.visit.core.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts refused hits by their reason, in memory first: a flood of forged hits must not reach the disk one by one. */
@Component
class Refusals {
    private final Map<Refusal, LongAdder> counts = new EnumMap<>(Refusal.class);
    private final CountRows rows;
    private final Clock clock;

    Refusals(CountRows rows, Clock clock) {
        Arrays.stream(Refusal.values()).forEach(it -> counts.put(it, new LongAdder()));
        this.rows = rows;
        this.clock = clock;
    }

    void add(Refusal reason) {
        var count = counts.get(reason);
        if (count != null) count.increment();
    }

    /** Writes what has gathered; what a failed write held is counted again next time. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @PreDestroy
    void write() {
        var day = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        var gathered = new TreeMap<Tally, Long>();
        var taken = new EnumMap<Refusal, Long>(Refusal.class);
        counts.forEach((reason, count) -> {
            long sum = count.sumThenReset();
            if (sum == 0) return;
            taken.put(reason, sum);
            gathered.put(new Tally(day, Kind.REFUSED, reason.code()), sum);
        });
        try {
            rows.addTallies(gathered);
        } catch (RuntimeException e) {
            taken.forEach((reason, sum) -> add(reason, sum));
            throw e;
        }
    }

    private void add(Refusal reason, long sum) {
        var count = counts.get(reason);
        if (count != null) count.add(sum);
    }
}
