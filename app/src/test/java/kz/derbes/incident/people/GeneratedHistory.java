package kz.derbes.incident.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.TestingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented deeds of a few days, the facts they leave, and a plain count of whom they reached that knows no SQL. */
final class GeneratedHistory {
    private static final int PEOPLE = 400;
    private static final int DEEDS = 6_000;
    private static final List<FieldCode> FIELDS =
            Arrays.stream(FieldCode.values()).filter(FieldCode::typed).toList();
    private final Random random;
    private final List<SubjectId> people;
    private final List<Event> events = new ArrayList<>();
    private final String name;

    /** A deed of the history. */
    record Event(Instant at, String deed, SubjectId subject, String actor, Set<FieldCode> fields) {}

    GeneratedHistory(long seed, Instant begin) {
        random = new Random(seed);
        name = "h" + seed;
        people = Stream.generate(() -> new SubjectId(new UUID(random.nextLong(), random.nextLong())))
                .limit(PEOPLE)
                .toList();
        var at = begin;
        for (int i = 0; i < DEEDS; i++) {
            at = at.plus(Duration.ofSeconds(random.nextInt(5, 100)));
            events.add(event(at, people.get(random.nextInt(PEOPLE))));
        }
    }

    int size() {
        return events.size();
    }

    private Event event(Instant at, SubjectId subject) {
        String own = "subject:" + subject;
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Event(at, "vault.kept", subject, own, some());
            case 3 -> new Event(at, "vault.removed", subject, own, one());
            case 4 ->
                random.nextInt(3) == 0
                        ? new Event(at, "vault.forgotten", subject, "system:erasure", Set.of())
                        : new Event(at, "consent.given", subject, own, Set.of());
            case 5 ->
                random.nextInt(3) == 0
                        ? new Event(at, "vault.locked", subject, "system:erasure", one())
                        : new Event(at, "vault.opened", subject, own, some());
            case 6, 7 -> new Event(at, "vault.opened", subject, "staff:" + name + random.nextInt(3), some());
            case 8 -> new Event(at, "vault.found", subject, "staff:" + name + random.nextInt(3), one());
            case 9 -> new Event(at, "vault.opened", subject, "system:" + name, some());
            case 10 -> new Event(at, "vault.refused", subject, "staff:" + name + random.nextInt(3), some());
            default -> new Event(at, "notification.sent", subject, "system:notification", Set.of());
        };
    }

    private Set<FieldCode> some() {
        var fields = EnumSet.of(FIELDS.get(random.nextInt(FIELDS.size())));
        for (var field : FIELDS) if (random.nextBoolean()) fields.add(field);
        return fields;
    }

    private Set<FieldCode> one() {
        return Set.of(FIELDS.get(random.nextInt(FIELDS.size())));
    }

    void tell(Ledger ledger, TransactionTemplate transaction, TestingClock clock) {
        transaction.executeWithoutResult(status -> events.forEach(it -> {
            clock.set(it.at());
            ledger.record(fact(it));
        }));
    }

    private static Fact fact(Event it) {
        String[] actor = it.actor().split(":", 2);
        var by = new Actor(Actor.Kind.valueOf(actor[0].toUpperCase(Locale.ROOT)), actor[1]);
        var codes = new HashMap<>(Map.of("purpose", "account", "consent", "0"));
        String fields = it.fields().stream().map(FieldCode::code).collect(Collectors.joining(","));
        boolean single = it.deed().equals("vault.removed") || it.deed().equals("vault.found");
        if (!fields.isEmpty()) codes.put(single ? "field" : "fields", fields);
        return Fact.of(it.deed(), it.subject(), by, codes);
    }

    /** One extent of each kind that a ledger alone can answer. */
    List<Extent> extents(Instant from, Instant to) {
        return List.of(
                extent(Extent.What.MEMBER, name + 1, from, to),
                extent(Extent.What.CLIENT, name, from, to),
                extent(Extent.What.DEEDS, "vault.refused,vault.found", from, to),
                extent(Extent.What.ROOMS, "consent,notification", from, to),
                extent(Extent.What.ROOMS, "vault", from, to),
                extent(Extent.What.EVERYBODY, "", from, to),
                extent(Extent.What.BACKUP, "", from, from));
    }

    private static Extent extent(Extent.What what, String argument, Instant from, Instant to) {
        return new Extent(UUID.randomUUID(), what, argument, from, to);
    }

    Map<SubjectId, Set<FieldCode>> naive(List<Extent> extents) {
        var reached = new HashMap<SubjectId, Set<FieldCode>>();
        for (var extent : extents)
            for (var person : people)
                naive(extent, person)
                        .ifPresent(fields -> reached.computeIfAbsent(person, it -> EnumSet.noneOf(FieldCode.class))
                                .addAll(fields));
        return reached;
    }

    private Optional<Set<FieldCode>> naive(Extent extent, SubjectId person) {
        var own = events.stream().filter(it -> it.subject().equals(person)).toList();
        return switch (extent.what()) {
            case MEMBER -> seen(own, extent, "staff:" + extent.argument(), Set.of("vault.opened", "vault.found"));
            case CLIENT -> seen(own, extent, "system:" + extent.argument(), Set.of("vault.opened", "vault.found"));
            case DEEDS -> seen(own, extent, null, Set.of(extent.argument().split(",")));
            case ROOMS ->
                extent.argument().equals("vault")
                        ? held(own, extent.from(), extent.to())
                        : known(own, extent, Set.of(extent.argument().split(",")));
            case EVERYBODY, BACKUP -> held(own, extent.from(), extent.to());
            case KEY -> throw new IllegalArgumentException("the ledger does not know keys");
        };
    }

    private static Optional<Set<FieldCode>> seen(
            List<Event> own, Extent extent, @Nullable String actor, Set<String> deeds) {
        var fields = EnumSet.noneOf(FieldCode.class);
        boolean any = false;
        for (var it : own) {
            boolean in = !it.at().isBefore(extent.from()) && !it.at().isAfter(extent.to());
            boolean who = actor == null
                    ? !it.actor().startsWith("subject:")
                    : it.actor().equals(actor);
            if (in && who && deeds.contains(it.deed())) {
                any = true;
                fields.addAll(it.fields());
            }
        }
        return any ? Optional.of(fields) : Optional.empty();
    }

    /** Looks at each field by itself: whether any stretch of time in which it was held meets the span. */
    private static Optional<Set<FieldCode>> held(List<Event> own, Instant from, Instant to) {
        var fields = EnumSet.noneOf(FieldCode.class);
        for (var field : FIELDS) {
            Instant since = null;
            for (var it : own) {
                boolean on = it.deed().equals("vault.kept") && it.fields().contains(field);
                boolean off = (it.deed().equals("vault.removed") && it.fields().contains(field))
                        || it.deed().equals("vault.forgotten")
                        || (it.deed().equals("vault.locked") && !it.fields().contains(field));
                if (on && since == null) since = it.at();
                if (off && since != null) {
                    if (!since.isAfter(to) && it.at().isAfter(from)) fields.add(field);
                    since = null;
                }
            }
            if (since != null && !since.isAfter(to)) fields.add(field);
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    private static Optional<Set<FieldCode>> known(List<Event> own, Extent extent, Set<String> rooms) {
        for (var room : rooms) {
            Instant since = null;
            for (var it : own) {
                if (it.deed().startsWith(room + ".") && since == null) since = it.at();
                if (it.deed().equals("vault.forgotten") && since != null) {
                    if (!since.isAfter(extent.to()) && it.at().isAfter(extent.from())) return Optional.of(Set.of());
                    since = null;
                }
            }
            if (since != null && !since.isAfter(extent.to())) return Optional.of(Set.of());
        }
        return Optional.empty();
    }
}
