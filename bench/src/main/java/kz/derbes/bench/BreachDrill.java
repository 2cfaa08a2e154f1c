package kz.derbes.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kz.derbes.incident.Finding;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Kind;
import kz.derbes.incident.Source;
import kz.derbes.incident.authority.NoticePaper;
import kz.derbes.incident.people.Announcements;
import kz.derbes.incident.people.Delivery;
import kz.derbes.incident.people.Extent;
import kz.derbes.incident.people.Extents;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.notification.Outbox;
import kz.derbes.paper.Pdf;

/**
 * The drill {@code ./derbes drill breach}: people live on a scratch instance, a member of staff, a program and a copy of
 * the database go astray, and whom that reached is computed and compared with what the drill itself remembers. Nothing
 * is sent. Exit 0 when every line holds, 1 when one does not.
 */
public final class BreachDrill {
    private static final int PEOPLE = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Member OFFICER = new Member(Actor.staff("drill-officer"), Role.PRIVACY_OFFICER);
    private final List<String> lines = new ArrayList<>();
    private final House house;
    private boolean holds = true;

    private BreachDrill(House house) {
        this.house = house;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logging.level.root", "error");
        var out = System.out;
        System.setOut(System.err); // the application in this process speaks too
        boolean right = tried(out);
        System.exit(right ? 0 : 1); // the application may have left threads
    }

    private static boolean tried(PrintStream out) throws Exception {
        try (var scratch = Scratch.open();
                var house = House.open(
                        scratch.data(), "--derbes.vault.watch.reads=1000000", "--derbes.vault.watch.people=1000000")) {
            var drill = new BreachDrill(house);
            drill.walk();
            drill.lines.forEach(out::println);
            return drill.holds;
        }
    }

    private void walk() throws Exception {
        long begin = System.nanoTime();
        var past = new DrillLife(house, PEOPLE);
        past.live();
        say("%,d people opened an account, %,d were looked at, %,d removed a field, %,d were erased, in %.1f s"
                .formatted(PEOPLE, past.looks(), past.removed(), past.erased(), seconds(begin)));
        compare(past, "a member of staff", past.member());
        compare(past, "a program", past.program());
        compare(past, "a copy of the database", past.copy());
        var all = List.of(past.member(), past.program(), past.copy());
        var file = compare(past, "all three together", all.toArray(Extent[]::new));
        tell(file, past.expected(all.toArray(Extent[]::new)).size());
    }

    private Incident compare(DrillLife past, String what, Extent... extents) throws Exception {
        var file = open();
        for (var extent : extents)
            house.room(Extents.class)
                    .add(
                            file.id(),
                            new Extent(UUID.randomUUID(), extent.what(), extent.argument(), extent.from(), extent.to()),
                            OFFICER.actor());
        var people = house.room(kz.derbes.incident.people.People.class);
        people.compute(file.id(), OFFICER);
        await(() -> people.newest(file.id()).isPresent());
        var round = people.newest(file.id()).orElseThrow();
        var expected = past.expected(extents);
        var found = past.found(people, file.id());
        check(
                found.equals(expected),
                "%s: %,d people computed in %d ms, %,d of them erased by now; the drill remembers %,d, person by person and field by field the same"
                        .formatted(what, round.people(), round.millis(), round.erased(), expected.size()));
        return file;
    }

    private Incident open() {
        var incidents = house.room(Incidents.class);
        var now = house.room(Clock.class).instant();
        var finding = new Finding(Source.STAFF, null, now, true, null, "A drill", OFFICER.actor());
        var file = incidents.detect(finding).orElseThrow();
        incidents.confirm(file.id(), Kind.LEAK, OFFICER);
        return incidents.find(file.id()).orElseThrow();
    }

    private void tell(Incident file, int expected) throws Exception {
        long begin = System.nanoTime();
        var announcements = house.room(Announcements.class);
        announcements.tell(file.id(), OFFICER);
        var incidents = house.room(Incidents.class);
        await(() -> incidents.find(file.id()).orElseThrow().subjectsTold() != null);
        double took = seconds(begin);
        var states = announcements.report(file).stream()
                .collect(Collectors.toMap(Delivery::state, Delivery::people, Long::sum));
        long made = states.values().stream().mapToLong(Long::longValue).sum();
        check(made == expected, "%,d notices prepared in %.1f s: %s".formatted(made, took, states));
        check(
                !states.containsKey("waiting") && !states.containsKey("sent"),
                "none of them is a letter: this is a drill");
        check(house.room(Outbox.class).waiting() == 0, "the outbox is empty");
        for (var language : List.of(Language.KK, Language.RU)) {
            int size = Pdf.of(house.room(NoticePaper.class).of(file, language)).length;
            check(
                    size > 1_000,
                    "the notice to the authority stands ready in %s (%,d bytes)".formatted(language.code(), size));
        }
        var due = incidents.find(file.id()).orElseThrow().due();
        check(due.authority().isAfter(file.detectedAt()), "the clock of the authority ends at " + due.authority());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("the work does not end");
            Thread.sleep(50);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void check(boolean right, String what) {
        holds &= right;
        say((right ? "ok      " : "NOT SO  ") + what);
    }

    private void say(String line) {
        lines.add(line.startsWith("ok") || line.startsWith("NOT") ? line : "        " + line);
    }
}
