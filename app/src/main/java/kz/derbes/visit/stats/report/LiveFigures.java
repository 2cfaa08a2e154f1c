package kz.derbes.visit.stats.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.derbes.visit.stats.core.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens right now, from the hits themselves; asked often, it is counted once in five seconds. */
@Service
public class LiveFigures {
    private static final Duration BACK = Duration.ofMinutes(30);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int BARS = 6;
    private final LiveRows rows;
    private final Clock clock;
    private @Nullable Recent last;

    LiveFigures(LiveRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A count and its time. */
    private record Recent(Instant at, Live live) {}

    @Transactional(readOnly = true)
    public synchronized Live live() {
        var now = clock.instant();
        var before = last;
        if (before != null && Duration.between(before.at(), now).compareTo(FRESH) < 0) return before.live();
        var live = count(now.minus(BACK));
        last = new Recent(now, live);
        return live;
    }

    private Live count(Instant since) {
        var all = rows.all(since);
        if (all.people() < Cell.FEW) return new Live(null, 0, List.of(), List.of(), List.of());
        return new Live(all.people(), all.views(), bars(since), lines(rows.pages(since)), lines(rows.countries(since)));
    }

    private List<@Nullable Long> bars(Instant since) {
        var bars = new ArrayList<@Nullable Long>(Collections.nCopies(BARS, null));
        rows.bars(since).forEach(it -> bars.set(Math.clamp(Long.parseLong(it.value()), 0, BARS - 1), it.views()));
        return Collections.unmodifiableList(bars);
    }

    private static List<Line> lines(List<LiveRows.Crowd> crowds) {
        long most = crowds.stream().mapToLong(LiveRows.Crowd::views).max().orElse(1);
        return crowds.stream()
                .map(it -> new Line(
                        it.value(),
                        new Sums(it.views(), 0, 0, 0),
                        it.people(),
                        Math.toIntExact(Math.ceilDiv(100 * it.views(), most))))
                .toList();
    }
}
