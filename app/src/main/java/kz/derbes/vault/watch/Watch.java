package kz.derbes.vault.watch;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at those who look: in the transaction of their reading, and before anything is opened. */
@Component
@EnableConfigurationProperties(WatchSettings.class)
public class Watch {
    private final BudgetRows budgets;
    private final CrowdRows crowds;
    private final AlarmRows alarmRows;
    private final Alarms alarms;
    private final Lures lures;
    private final Marks marks;
    private final WatchSettings settings;
    private final Clock clock;

    Watch(
            BudgetRows budgets,
            CrowdRows crowds,
            AlarmRows alarmRows,
            Alarms alarms,
            Lures lures,
            Marks marks,
            WatchSettings settings,
            Clock clock) {
        this.budgets = budgets;
        this.crowds = crowds;
        this.alarmRows = alarmRows;
        this.alarms = alarms;
        this.lures = lures;
        this.marks = marks;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether readings of this actor are watched; a person's own never are. */
    public static boolean watches(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF || actor.kind() == Actor.Kind.SYSTEM;
    }

    /** Judges watched looks in the caller's transaction and gives the places of those that no budget covers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Integer> judge(List<Look> looks) {
        if (looks.isEmpty()) return Set.of();
        var trips = new TreeSet<Trip>();
        var over = overBudget(looks, trips);
        countPeople(looks, trips);
        looks.forEach(it -> meet(it.actor(), it.subject(), trips));
        raise(trips);
        return over;
    }

    /** Spends one search of a member of staff; false when none is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean search(Actor actor) {
        var budget = Budget.ofSearches(actor);
        var slot = Slot.of(clock.instant(), settings.window());
        boolean covered = budgets.spend(Map.of(budget, 1), slot).getOrDefault(budget, 0) <= settings.searches();
        if (!covered) alarms.raise(Alarm.Kind.BUDGET, actor, slot);
        return covered;
    }

    /** Looks whom a search of staff or of a job has found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Actor actor, Collection<SubjectId> subjects) {
        if (!watches(actor)) return;
        var trips = new TreeSet<Trip>();
        subjects.forEach(it -> meet(actor, it, trips));
        raise(trips);
    }

    /** Removes counts that no window needs and alarms that were closed long ago. */
    @Transactional
    public int sweep(Instant at, Instant closedBefore) {
        return budgets.removeBefore(Slot.of(at, settings.window()))
                + crowds.removeBefore(Slot.of(at, settings.shortly()))
                + alarmRows.removeClosedBefore(closedBefore);
    }

    /** How many of them there are. */
    public long due(Instant at, Instant closedBefore) {
        return budgets.countBefore(Slot.of(at, settings.window()))
                + crowds.countBefore(Slot.of(at, settings.shortly()))
                + alarmRows.countClosedBefore(closedBefore);
    }

    private Set<Integer> overBudget(List<Look> looks, Set<Trip> trips) {
        var wanted = IntStream.range(0, looks.size())
                .filter(i -> looks.get(i).granted() && looks.get(i).actor().kind() == Actor.Kind.STAFF)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> Budget.of(looks.get(i).actor(), looks.get(i).purpose())));
        if (wanted.isEmpty()) return Set.of();
        var slot = Slot.of(clock.instant(), settings.window());
        var more = new HashMap<Budget, Integer>();
        wanted.forEach((budget, places) -> more.put(budget, places.size()));
        var spent = budgets.spend(more, slot);
        var over = new HashSet<Integer>();
        wanted.forEach((budget, places) -> {
            var first = looks.get(places.getFirst());
            int left = Math.clamp(
                    settings.reads(first.purpose()) - (spent.getOrDefault(budget, 0) - places.size()),
                    0,
                    places.size());
            over.addAll(places.subList(left, places.size()));
            if (left < places.size()) trips.add(new Trip(Alarm.Kind.BUDGET, first.actor(), slot));
        });
        return over;
    }

    /** Staff by different people, jobs by people in each batch: a job reads too many to remember whom. */
    private void countPeople(List<Look> looks, Set<Trip> trips) {
        var slot = Slot.of(clock.instant(), settings.shortly());
        var people = new HashMap<>(crowds.add(glances(looks, slot), slot));
        people.putAll(crowds.count(byJobs(looks), slot));
        looks.stream()
                .map(Look::actor)
                .distinct()
                .filter(it -> people.getOrDefault(it.toString(), 0) >= settings.people(it))
                .forEach(it -> trips.add(new Trip(Alarm.Kind.BULK, it, slot)));
    }

    private List<CrowdRows.Glance> glances(List<Look> looks, Instant slot) {
        return looks.stream()
                .filter(it -> it.actor().kind() == Actor.Kind.STAFF)
                .map(it -> new CrowdRows.Glance(it.actor().toString(), mark(slot, it.subject())))
                .toList();
    }

    private static Map<String, Integer> byJobs(List<Look> looks) {
        var people = new HashMap<String, Set<SubjectId>>();
        looks.stream()
                .filter(it -> it.actor().kind() == Actor.Kind.SYSTEM)
                .forEach(it -> people.computeIfAbsent(it.actor().toString(), job -> new HashSet<>())
                        .add(it.subject()));
        return people.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().size()));
    }

    private void meet(Actor actor, SubjectId subject, Set<Trip> trips) {
        if (lures.wasThere(subject, clock.instant().minus(settings.asleep())))
            trips.add(new Trip(Alarm.Kind.LURE, actor, Slot.of(clock.instant(), settings.shortly())));
    }

    /** Raises in one order, so that two transactions never wait for each other. */
    private void raise(Set<Trip> trips) {
        trips.forEach(it -> alarms.raise(it.kind, it.actor, it.slot));
    }

    /** Something that was noticed. */
    private record Trip(Alarm.Kind kind, Actor actor, Instant slot) implements Comparable<Trip> {
        private static final Comparator<Trip> ORDER = Comparator.comparing(Trip::kind)
                .thenComparing(it -> it.actor.toString())
                .thenComparing(Trip::slot);

        @Override
        public int compareTo(Trip other) {
            return ORDER.compare(this, other);
        }
    }

    private long mark(Instant slot, SubjectId subject) {
        return ByteBuffer.wrap(marks.of("derbes.vault.glance/1|" + slot + "|" + subject, Long.BYTES))
                .getLong();
    }
}
