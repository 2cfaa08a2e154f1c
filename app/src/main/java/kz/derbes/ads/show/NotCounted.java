package kz.derbes.ads.show;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.show.AdCountRows.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what was told and refused, in memory first: a flood of forged tellings must not reach the disk one by one. */
@Component
class NotCounted {
    private final Map<Refusal, LongAdder> counts = new ConcurrentHashMap<>();
    private final AdCountRows rows;
    private final Clock clock;

    NotCounted(AdCountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void add(Event event, Invalid reason) {
        adder(new Refusal(event, reason)).increment();
    }

    private LongAdder adder(Refusal refusal) {
        return counts.computeIfAbsent(refusal, it -> new LongAdder());
    }

    /** Writes what has gathered; what a failed write held is counted again next time. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @PreDestroy
    void write() {
        var taken = new TreeMap<Refusal, Long>();
        counts.forEach((refusal, count) -> {
            long sum = count.sumThenReset();
            if (sum > 0) taken.put(refusal, sum);
        });
        if (taken.isEmpty()) return;
        try {
            rows.addRefused(LocalDate.ofInstant(clock.instant(), Hours.ZONE), taken);
        } catch (RuntimeException e) {
            taken.forEach((refusal, sum) -> adder(refusal).add(sum));
            throw e;
        }
    }
}
