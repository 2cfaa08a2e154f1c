package kz.derbes.visit.stats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.derbes.visit.stats.core.Goal;
import kz.derbes.visit.stats.core.Seen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the operator wants visits to reach: a page, an event, or several of them one after another. */
@Service
public class VisitGoals {
    public static final int MOST = 10;
    public static final int MOST_STEPS = 8;
    private static final int LONGEST = 80;
    private static final Pattern STEP = Pattern.compile("/[^\\s?#*]{0,511}\\*?|event:[a-z][a-z0-9._-]{0,39}");

    private final VisitGoalRows rows;
    private final Source source;
    private final Clock clock;

    VisitGoals(VisitGoalRows rows, Source source, Clock clock) {
        this.rows = rows;
        this.source = source;
        this.clock = clock;
    }

    /**
     * A goal as the staff know it.
     *
     * @param from the first day it is counted on
     * @param backTo the day it will have been counted back to
     */
    public record Named(Goal goal, String name, LocalDate from, LocalDate backTo) {
        public boolean isBehind() {
            return from.isAfter(backTo);
        }
    }

    /** Why a goal was not taken. */
    public enum Flaw {
        NAME,
        STEPS,
        TOO_MANY
    }

    public List<Named> all() {
        return rows.all();
    }

    /**
     * Adds a goal, which is counted from tomorrow on and soon afterwards back to the oldest hit that is kept.
     *
     * @param steps one for each line: a path, which may end with a star, or {@code event:name}
     * @return what is wrong with it; empty when it was added
     */
    @Transactional
    public List<Flaw> add(String name, String steps) {
        var lines = steps.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        var flaws = flaws(name.strip(), lines);
        if (!flaws.isEmpty()) return flaws;
        var today = LocalDate.ofInstant(clock.instant(), Seen.ZONE);
        rows.add(name.strip(), lines, today.plusDays(1), source.oldestDay().orElse(today));
        return List.of();
    }

    private List<Flaw> flaws(String name, List<String> lines) {
        boolean named = !name.isEmpty() && name.length() <= LONGEST;
        boolean stepped = !lines.isEmpty()
                && lines.size() <= MOST_STEPS
                && lines.stream().allMatch(it -> STEP.matcher(it).matches());
        return Stream.of(
                        named ? Stream.<Flaw>of() : Stream.of(Flaw.NAME),
                        stepped ? Stream.<Flaw>of() : Stream.of(Flaw.STEPS),
                        rows.all().size() < MOST ? Stream.<Flaw>of() : Stream.of(Flaw.TOO_MANY))
                .flatMap(it -> it)
                .toList();
    }

    /** Counts a goal no longer; what was counted stays in the figures of its days. */
    @Transactional
    public void end(int id) {
        rows.end(id);
    }
}
