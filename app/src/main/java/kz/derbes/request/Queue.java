package kz.derbes.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is waiting, for the officers: numbers, kinds and days, no persons' words. */
@Service
public class Queue {
    /** The queue counts no further. */
    public static final int MOST = 1_000;

    static final ZoneId HERE = ZoneId.of("Asia/Almaty");

    private final QueueRows rows;
    private final MatterRows matters;
    private final Clock clock;

    Queue(QueueRows rows, MatterRows matters, Clock clock) {
        this.rows = rows;
        this.matters = matters;
        this.clock = clock;
    }

    public List<Matter> page(Filter filter, int limit) {
        var now = clock.instant();
        return rows.page(filter, now, endOfDay(now), limit);
    }

    /** How many there are; {@link #MOST} and one more means that or more. */
    public long count(Filter filter) {
        var now = clock.instant();
        return rows.count(filter, now, endOfDay(now), MOST + 1);
    }

    /** How many open ones are due on each day from the Monday of this week on. */
    public Map<LocalDate, Long> days(LocalDate first, int weeks) {
        return rows.days(first, first.plusWeeks(weeks).minusDays(1));
    }

    public Optional<Matter> find(String number) {
        return matters.find(number);
    }

    static Instant endOfDay(Instant now) {
        return LocalDate.ofInstant(now, HERE).atTime(LocalTime.MAX).atZone(HERE).toInstant();
    }
}
