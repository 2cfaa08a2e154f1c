package kz.derbes.visit.stats.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Place;
import kz.derbes.visit.stats.cross.TooMuchToCount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers to questions about visits; no group of fewer than five people is in any of them (RET-08, conflict C30). */
@Service
@Transactional(readOnly = true, noRollbackFor = TooMuchToCount.class)
public class VisitFigures {
    public static final int SCREEN = 20;
    private static final Place WHOLE = new Place(Dimension.ALL, Dimension.ALL, Dimension.ALL);
    private final Pools pools;
    private final StatFigureRows figures;
    private final EverybodyRows everybody;

    VisitFigures(Pools pools, StatFigureRows figures, EverybodyRows everybody) {
        this.pools = pools;
        this.figures = figures;
        this.everybody = everybody;
    }

    /**
     * A period at a glance.
     *
     * @throws TooMuchToCount when several filters cannot be answered for this period
     */
    public Overview overview(Question question) {
        var views = everybody.days(question.period());
        var pool = pools.ofDays(question);
        var days = pool.days();
        var shown = days.shown().stream().collect(Collectors.toMap(Group::value, Group::sums));
        boolean few = pool.isFew();
        return new Overview(
                views.values().stream().mapToLong(Long::longValue).sum(),
                Table.sum(figures.days(question.period(), WHOLE)).views(),
                few ? null : Table.sum(days.groups()),
                few ? null : pool.visitors(),
                question.period()
                        .days()
                        .map(it ->
                                new Overview.Day(it, views.getOrDefault(it, 0L), few ? null : shown.get(it.toString())))
                        .toList());
    }

    /**
     * One screen of the values of a dimension; {@code number} begins at 1 and is brought into range.
     *
     * @throws TooMuchToCount when several filters cannot be answered for this period
     */
    public Lines lines(Question question, Dimension dimension, Order order, int number) {
        var pool = pools.of(question);
        var table = pool.values(dimension);
        var shown = table.shown();
        int count = Math.max(1, (shown.size() + SCREEN - 1) / SCREEN);
        int screen = Math.clamp(number, 1, count);
        var page = shown.stream()
                .sorted(order.by())
                .skip((screen - 1L) * SCREEN)
                .limit(SCREEN)
                .toList();
        return new Lines(
                lines(pool.visitors(dimension, page), page, strongest(shown)),
                table.rest(),
                screen,
                count,
                shown.size());
    }

    /**
     * All values of a dimension that may be shown, most visits first.
     *
     * @throws TooMuchToCount when several filters cannot be answered for this period
     */
    public List<Line> everyLine(Question question, Dimension dimension) {
        var pool = pools.of(question);
        var shown = pool.values(dimension).shown();
        return lines(pool.visitors(dimension, shown), shown, strongest(shown));
    }

    /**
     * The first lines by visits, of which it is not asked how many visitors they have.
     *
     * @throws TooMuchToCount when several filters cannot be answered for this period
     */
    public Lines briefly(Question question, Dimension dimension, int most) {
        var table = pools.of(question).values(dimension);
        var shown = table.shown();
        var first = shown.stream().sorted(Order.VISITS.by()).limit(most).toList();
        return new Lines(lines(Map.of(), first, strongest(shown)), table.rest(), 1, 1, shown.size());
    }

    private static long strongest(List<Group> shown) {
        return shown.stream().mapToLong(it -> it.sums().visits()).max().orElse(1);
    }

    private static List<Line> lines(Map<Integer, Long> visitors, List<Group> groups, long strongest) {
        return groups.stream()
                .map(it -> new Line(
                        it.value(),
                        it.sums(),
                        visitors.get(it.v()),
                        Math.toIntExact(Math.ceilDiv(100 * it.sums().visits(), Math.max(1, strongest)))))
                .toList();
    }

    /** The pages everybody looked at most, counted without knowing anybody. */
    public Map<String, Long> pagesOfEverybody(Question question) {
        return everybody.pages(question.period());
    }
}
