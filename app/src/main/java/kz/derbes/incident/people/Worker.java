package kz.derbes.incident.people;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does bulk work batch by batch. A batch, the letters it makes and how far the job has come are one transaction that
 * holds the job's row: killed anywhere, the batch was either done or not begun, and the next node goes on.
 */
@Component
class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration REST = Duration.ofSeconds(30);
    private final JobRows rows;
    private final Map<Job.Kind, Work> works = new EnumMap<>(Job.Kind.class);
    private final PeopleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Worker(JobRows rows, List<Work> works, PeopleSettings settings, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        works.forEach(it -> this.works.put(it.kind(), it));
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1S")
    void work() {
        if (settings.work()) workOff();
    }

    /** Works until nothing is left that could be done now. */
    void workOff() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) more = step();
    }

    /** Does one batch of one job; false when there was none, or when it broke off and the job rests. */
    boolean step() {
        var taken = new AtomicReference<@Nullable UUID>();
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> batch(taken).isPresent()));
        } catch (RuntimeException e) {
            // the message of an exception may quote what it stumbled over
            LOG.warn("work on an incident broke off: {}", e.getClass().getName());
            Optional.ofNullable(taken.get()).ifPresent(it -> rest(it, e));
            return false;
        }
    }

    private Optional<Job> batch(AtomicReference<@Nullable UUID> taken) {
        var job = rows.take(clock.instant());
        job.ifPresent(it -> {
            taken.set(it.id());
            Objects.requireNonNull(works.get(it.kind())).step(it);
        });
        return job;
    }

    private void rest(UUID job, RuntimeException why) {
        transaction.executeWithoutResult(status ->
                rows.rest(job, why.getClass().getSimpleName(), clock.instant().plus(REST)));
    }
}
