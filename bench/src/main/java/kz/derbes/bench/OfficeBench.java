package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kz.derbes.incident.Finding;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Kind;
import kz.derbes.incident.Source;
import kz.derbes.incident.people.Announcements;
import kz.derbes.incident.people.Delivery;
import kz.derbes.incident.people.Extent;
import kz.derbes.incident.people.Extents;
import kz.derbes.incident.people.People;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.register.Evidence;
import kz.derbes.register.Listings;
import kz.derbes.vault.Crowd;

/** The privacy office at its busiest: a breach over a year's log, its notices, a long queue, an inspection. */
record OfficeBench(long people) implements Bench {
    private static final int FACTS_EACH = 10;
    private static final int REQUESTS = 100_000;
    private static final int TOLD = 20_000;
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Member OFFICER = new Member(Actor.staff("bench"), Role.OWNER);

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data(), "--derbes.demo=true")) {
            fill(house);
            var figures = new ArrayList<Figure>();
            figures.add(queue(house));
            figures.add(evidence(house));
            figures.add(affected(house, "office.affected_by_member_s", Extent.What.MEMBER, OfficeRows.culprit()));
            figures.add(affected(house, "office.affected_by_deeds_s", Extent.What.DEEDS, "vault.opened"));
            figures.add(notices(house));
            return figures;
        }
    }

    private void fill(House house) throws Exception {
        long begin = System.nanoTime();
        house.crowd().addReachable(0, TOLD);
        house.crowd().add(TOLD, people);
        var rows = new OfficeRows(house.database());
        rows.facts(people * FACTS_EACH);
        rows.deeds("vault.unlocked", Crowd.number(TOLD));
        rows.requests(REQUESTS);
        say("%d people, %d facts and %d requests in %.0f s"
                .formatted(people, people * FACTS_EACH, REQUESTS, (System.nanoTime() - begin) / 1e9));
    }

    private static Figure queue(House house) throws Exception {
        var officer = Officer.enter(house);
        var paths = List.of("", "?when=overdue", "?kind=access", "?state=in-work", "?when=today", "?shelf=all");
        var one = Callers.plain(1, 5_000);
        one.repeat((caller, turn) -> officer.get("/console/request" + paths.get(turn % paths.size())));
        var pace = one.repeat((caller, turn) -> officer.get("/console/request" + paths.get(turn % paths.size())));
        say("queue page: " + pace);
        return Figure.of("office.queue_page_p99_ms", pace.p99Millis(), "ms")
                .with("mean_ms", 1000 / pace.perSecond())
                .with("requests", (Object) REQUESTS)
                .with("over", (Object) "HTTP, six filters, one officer");
    }

    private static Figure evidence(House house) throws Exception {
        var evidence = house.room(Evidence.class);
        evidence.pack(OFFICER);
        double seconds = 1 / LedgerBench.perSecond(1, () -> evidence.pack(OFFICER));
        double list = 1
                / LedgerBench.perSecond(
                        1, () -> house.room(Listings.class).current().hash());
        say("evidence pack in %.1f s".formatted(seconds));
        return Figure.of("office.evidence_pack_s", seconds, "s").with("list_s", list);
    }

    private Figure affected(House house, String name, Extent.What what, String argument) throws Exception {
        var file = file(house, what, argument);
        var people = house.room(People.class);
        if (!people.compute(file.id(), OFFICER)) throw new IllegalStateException("not computed");
        await(() -> people.newest(file.id()).isPresent());
        var round = people.newest(file.id()).orElseThrow();
        say("%s: %d people in %d ms".formatted(name, round.people(), round.millis()));
        return Figure.of(name, round.millis() / 1000.0, "s")
                .with("affected", (Object) round.people())
                .with("facts", (Object) (this.people * FACTS_EACH))
                .with("people", (Object) this.people)
                .with("durability", "A");
    }

    private static Figure notices(House house) throws Exception {
        var file = file(house, Extent.What.DEEDS, "vault.unlocked");
        var people = house.room(People.class);
        if (!people.compute(file.id(), OFFICER)) throw new IllegalStateException("not computed");
        await(() -> people.newest(file.id()).isPresent());
        var announcements = house.room(Announcements.class);
        long begin = System.nanoTime();
        if (!announcements.tell(file.id(), OFFICER)) throw new IllegalStateException("not told");
        await(() ->
                announcements.report(file).stream().mapToLong(Delivery::people).sum() >= TOLD);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var states = announcements.report(file).toString();
        say("%d notices in %.1f s: %s".formatted(TOLD, seconds, states));
        return Figure.of("office.notices_per_s", TOLD / seconds, "1/s")
                .with("notices", (Object) TOLD)
                .with("states", (Object) states)
                .with("durability", "A");
    }

    private static Incident file(House house, Extent.What what, String argument) {
        var incidents = house.room(Incidents.class);
        var finding = new Finding(Source.STAFF, null, Instant.now(), false, null, "bench", OFFICER.actor());
        var file = incidents.detect(finding).orElseThrow();
        incidents.confirm(file.id(), Kind.LEAK, OFFICER);
        var extent = new Extent(UUID.randomUUID(), what, argument, FROM, Instant.now());
        if (!house.room(Extents.class).add(file.id(), extent, OFFICER.actor()))
            throw new IllegalStateException("not added");
        return incidents.find(file.id()).orElseThrow();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int patience = 0; patience < 6_000 && !done.getAsBoolean(); patience++) Thread.sleep(50);
        if (!done.getAsBoolean()) throw new IllegalStateException("not done in five minutes");
    }
}
