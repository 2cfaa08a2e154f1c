package kz.derbes.visit.stats.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.visit.stats.core.Cell;
import kz.derbes.visit.stats.core.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers to questions about visits; no group of fewer than five people is in any of them (RET-08, conflict C30). */
@Service
@Transactional(readOnly = true)
public class VisitFigures {
    public static final int SCREEN = 20;
    private static final String REST = "*";
    private final StatFigureRows figures;
    private final EverybodyRows everybody;

    VisitFigures(StatFigureRows figures, EverybodyRows everybody) {
        this.figures = figures;
        this.everybody = everybody;
    }

    /** A period at a glance. */
    public Overview overview(Question question) {
        var views = everybody.days(question.period());
        long all = views.values().stream().mapToLong(Long::longValue).sum();
        var f = f(question);
        var days = f.isEmpty() ? List.<Group>of() : figures.days(question.period(), f.getAsInt());
        var shown = shownDays(days, f.orElse(0));
        var list = question.period()
                .days()
                .map(it -> new Overview.Day(it, views.getOrDefault(it, 0L), shown.get(it.toString())))
                .toList();
        boolean few = isFew(days, f.orElse(0));
        return new Overview(
                all,
                allowed(question, f.orElse(0), days),
                few ? null : sum(days),
                few
                        ? null
                        : figures.visitors(question.period(), List.of(f.orElse(0)))
                                .get(f.orElse(0)),
                list);
    }

    private long allowed(Question question, int f, List<Group> days) {
        return sum(f == 0 ? days : figures.days(question.period(), 0)).views();
    }

    private Map<String, Sums> shownDays(List<Group> days, int f) {
        return Suppression.shown(days, it -> it.heads() < Cell.FEW, hidden -> figures.ofDays(f, hidden)).stream()
                .collect(Collectors.toMap(Group::value, Group::sums));
    }

    private boolean isFew(List<Group> days, int f) {
        return days.stream().noneMatch(it -> it.heads() >= Cell.FEW)
                && figures.ofDays(f, days.stream().map(Group::v).toList()) < Cell.FEW;
    }

    private static Sums sum(List<Group> groups) {
        return groups.stream().map(Group::sums).reduce(Sums.NONE, Sums::plus);
    }

    /** The number of the filter, nought without one; empty when nothing can have it. */
    private OptionalInt f(Question question) {
        var filter = question.filter();
        if (filter == null) return OptionalInt.of(Dimension.ALL);
        return figures.number(filter).stream().mapToInt(it -> it).findFirst();
    }

    /** One screen of the values of a dimension; {@code number} begins at 1 and is brought into range. */
    public Lines lines(Question question, Dimension dimension, Order order, int number) {
        var all = all(question, dimension);
        int count = Math.max(1, (all.shown().size() + SCREEN - 1) / SCREEN);
        int screen = Math.clamp(number, 1, count);
        var sorted = all.shown().stream().sorted(order.by()).toList();
        var page = sorted.stream().skip((screen - 1L) * SCREEN).limit(SCREEN).toList();
        return new Lines(
                lines(question, page, strongest(all.shown())),
                all.rest(),
                screen,
                count,
                all.shown().size());
    }

    /** All values of a dimension that may be shown, most visits first. */
    public List<Line> everyLine(Question question, Dimension dimension) {
        var all = all(question, dimension);
        return lines(question, all.shown(), strongest(all.shown()));
    }

    private static long strongest(List<Group> shown) {
        return shown.stream().mapToLong(it -> it.sums().visits()).max().orElse(1);
    }

    private List<Line> lines(Question question, List<Group> groups, long strongest) {
        var visitors = question.filter() == null
                ? figures.visitors(
                        question.period(), groups.stream().map(Group::v).toList())
                : Map.<Integer, Long>of();
        return groups.stream()
                .map(it -> new Line(
                        it.value(),
                        it.sums(),
                        visitors.get(it.v()),
                        Math.toIntExact(Math.ceilDiv(100 * it.sums().visits(), Math.max(1, strongest)))))
                .toList();
    }

    /** What may be shown of a dimension, and the rest. */
    private record All(List<Group> shown, @Nullable Sums rest) {}

    private All all(Question question, Dimension dimension) {
        var f = f(question);
        if (f.isEmpty()) return new All(List.of(), null);
        var groups = figures.groups(question.period(), f.getAsInt(), dimension);
        var few = few(question, f.getAsInt(), dimension, groups);
        var shown = Suppression.shown(
                groups.stream().filter(it -> !it.value().equals(REST)).toList(),
                it -> few.contains(it.v()),
                hidden -> figures.together(question.period(), f.getAsInt(), dimension.number(), hidden));
        var hidden = new ArrayList<>(groups);
        hidden.removeAll(shown);
        return new All(shown, rest(question, f.getAsInt(), dimension, hidden));
    }

    private @Nullable Sums rest(Question question, int f, Dimension dimension, List<Group> hidden) {
        var numbers = hidden.stream().map(Group::v).toList();
        boolean shown = hidden.stream().anyMatch(it -> it.heads() >= Cell.FEW)
                || figures.together(question.period(), f, dimension.number(), numbers) >= Cell.FEW;
        return hidden.isEmpty() || !shown ? null : sum(hidden);
    }

    /** Values that are too few people, or that leave too few visits when taken away from the whole. */
    private Set<Integer> few(Question question, int f, Dimension dimension, List<Group> groups) {
        var doubtful = groups.stream()
                .filter(it -> it.heads() < Cell.FEW)
                .map(Group::v)
                .toList();
        var people = figures.people(question.period(), f, dimension.number(), doubtful);
        var few = new HashSet<Integer>();
        doubtful.stream().filter(it -> people.getOrDefault(it, 0L) < Cell.FEW).forEach(few::add);
        if (f == Dimension.ALL) return few;
        var whole = new HashMap<Integer, Long>();
        figures.groups(question.period(), Dimension.ALL, dimension)
                .forEach(it -> whole.put(it.v(), it.sums().visits()));
        groups.stream()
                .filter(it ->
                        leavesFew(whole.getOrDefault(it.v(), 0L) - it.sums().visits()))
                .forEach(it -> few.add(it.v()));
        return few;
    }

    private static boolean leavesFew(long visits) {
        return visits > 0 && visits < Cell.FEW;
    }

    /** The pages everybody looked at most, counted without knowing anybody. */
    public Map<String, Long> pagesOfEverybody(Question question) {
        return everybody.pages(question.period());
    }
}
