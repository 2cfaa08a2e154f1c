package kz.derbes.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kz.derbes.incident.people.Extent;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.transaction.support.TransactionTemplate;

/** A few minutes in the life of many people, lived through the faces of the rooms, and remembered here apart from the ledger. */
final class DrillLife {
    private static final Set<FieldCode> ALL =
            Set.of(FieldCode.SURNAME, FieldCode.GIVEN_NAME, FieldCode.EMAIL, FieldCode.PHONE);
    private static final List<Set<FieldCode>> READ =
            List.of(Set.of(FieldCode.EMAIL), Set.of(FieldCode.PHONE), Set.of(FieldCode.SURNAME, FieldCode.GIVEN_NAME));
    private static final Member STAFF = new Member(Actor.staff("drill-support"), Role.SUPPORT);
    private static final Member HONEST = new Member(Actor.staff("drill-honest"), Role.SUPPORT);
    private static final Actor PROGRAM = Actor.system("drill-shop");
    private static final Duration GAP = Duration.ofMillis(5);

    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final People make;
    private final int count;
    private final Random random = new Random(20261124);
    private final Map<String, Map<SubjectId, Set<FieldCode>>> reached = new HashMap<>();
    private List<SubjectId> people = List.of();
    private final AtomicInteger looks = new AtomicInteger();
    private final Set<SubjectId> erased = ConcurrentHashMap.newKeySet();
    private final Set<SubjectId> trimmed = ConcurrentHashMap.newKeySet();
    private Instant began;
    private Instant ended;
    private Instant copied;

    DrillLife(House house, int count) {
        vault = house.room(Vault.class);
        transaction = house.room(TransactionTemplate.class);
        clock = house.room(Clock.class);
        make = new People(house);
        this.count = count;
        began = clock.instant();
        ended = began;
        copied = began;
    }

    void live() throws Exception {
        var arrived = Collections.synchronizedList(new ArrayList<SubjectId>());
        each(IntStream.range(0, count).boxed().toList(), n -> arrived.add(make.create(n)));
        people = List.copyOf(arrived);
        each(people.subList(0, count / 10), this::confirm);
        look(STAFF.actor(), "before", some(500));
        goAway(some(100));
        Thread.sleep(GAP);
        copied = clock.instant();
        remember("backup", people.stream().filter(it -> !erased.contains(it)).toList(), ALL);
        Thread.sleep(GAP);
        began = clock.instant();
        look(STAFF.actor(), "member", some(700));
        look(HONEST.actor(), "honest", some(700));
        look(PROGRAM, "client", some(3_000));
        Thread.sleep(GAP);
        ended = clock.instant();
        Thread.sleep(GAP);
        look(STAFF.actor(), "after", some(500));
        trim(some(200));
        goAway(some(100));
    }

    private void confirm(SubjectId subject) {
        transaction.executeWithoutResult(status -> vault.confirm(subject, FieldCode.EMAIL, Actor.subject(subject)));
    }

    private List<SubjectId> some(int most) {
        return IntStream.range(0, most)
                .mapToObj(it -> people.get(random.nextInt(count)))
                .distinct()
                .filter(it -> !erased.contains(it) && !trimmed.contains(it))
                .toList();
    }

    private void look(Actor actor, String as, List<SubjectId> whom) throws Exception {
        var fields = new HashMap<SubjectId, Set<FieldCode>>();
        whom.forEach(it -> fields.put(it, READ.get(random.nextInt(READ.size()))));
        each(whom, it -> {
            var wanted = fields.getOrDefault(it, Set.of());
            var reading = actor.kind() == Actor.Kind.STAFF
                    ? Reading.by(new Member(actor, Role.SUPPORT), it, Purpose.FEEDBACK, wanted, "a question", true)
                    : new Reading(it, Purpose.FEEDBACK, wanted, actor);
            if (!(vault.open(reading) instanceof Opened.Values)) throw new IllegalStateException("not opened");
            looks.incrementAndGet();
        });
        fields.forEach((it, seen) -> remember(as, List.of(it), seen));
    }

    private void remember(String as, List<SubjectId> whom, Set<FieldCode> fields) {
        var known = reached.computeIfAbsent(as, it -> new HashMap<>());
        whom.forEach(it -> known.computeIfAbsent(it, who -> EnumSet.noneOf(FieldCode.class))
                .addAll(fields));
    }

    private void trim(List<SubjectId> whom) throws Exception {
        each(whom, it -> {
            transaction.executeWithoutResult(status -> vault.remove(it, FieldCode.PHONE, Actor.subject(it)));
            trimmed.add(it);
        });
    }

    private void goAway(List<SubjectId> whom) throws Exception {
        each(whom, it -> {
            vault.forget(it, Actor.system("drill"));
            erased.add(it);
        });
    }

    /** What is done to one of many. */
    @FunctionalInterface
    private interface Deed<T> {
        void to(T one) throws Exception;
    }

    private static <T> void each(List<T> all, Deed<T> deed) throws Exception {
        var turn = new AtomicInteger();
        try (var hands = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var work = IntStream.range(0, 48)
                    .mapToObj(hand -> hands.submit(() -> {
                        for (int n = turn.getAndIncrement(); n < all.size(); n = turn.getAndIncrement())
                            deed.to(all.get(n));
                        return null;
                    }))
                    .toList();
            for (var it : work) it.get();
        }
    }

    Extent member() {
        return new Extent(UUID.randomUUID(), Extent.What.MEMBER, STAFF.actor().id(), began, ended);
    }

    Extent program() {
        return new Extent(UUID.randomUUID(), Extent.What.CLIENT, PROGRAM.id(), began, ended);
    }

    Extent copy() {
        return new Extent(UUID.randomUUID(), Extent.What.BACKUP, "", copied, copied);
    }

    /** Whom the extents reached, as remembered. */
    Map<SubjectId, Set<FieldCode>> expected(Extent... extents) {
        var all = new HashMap<SubjectId, Set<FieldCode>>();
        for (var extent : extents)
            reached.getOrDefault(extent.what().code(), Map.of())
                    .forEach((it, fields) -> all.computeIfAbsent(it, who -> EnumSet.noneOf(FieldCode.class))
                            .addAll(fields));
        return all;
    }

    /** Whom the room has found. */
    Map<SubjectId, Set<FieldCode>> found(kz.derbes.incident.people.People computed, UUID incident) {
        var all = new HashMap<SubjectId, Set<FieldCode>>();
        var page = computed.after(incident, null, 5_000);
        while (!page.isEmpty()) {
            page.forEach(it -> all.put(it.subject(), it.fields()));
            page = computed.after(incident, page.getLast().subject(), 5_000);
        }
        return all;
    }

    int looks() {
        return looks.get();
    }

    int removed() {
        return trimmed.size();
    }

    int erased() {
        return erased.size();
    }
}
