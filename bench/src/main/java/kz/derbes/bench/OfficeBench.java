package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.util.ArrayList;
import java.util.List;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.register.Evidence;
import kz.derbes.register.Listings;

/** The privacy office at its busiest: a long queue, an inspection, and a breach over all people. */
record OfficeBench(long people) implements Bench {
    private static final int REQUESTS = 100_000;
    private static final int KNOWN = 10_000;
    private static final Member OFFICER = new Member(Actor.staff("bench"), Role.OWNER);
    private static final List<String> PATHS =
            List.of("", "?when=overdue", "?kind=access", "?state=in-work", "?when=today", "?shelf=all");

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        var figures = new ArrayList<Figure>();
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data(), "--derbes.demo=true")) {
            house.crowd().add(0, KNOWN);
            new OfficeRows(house.database()).requests(REQUESTS);
            figures.add(queue(house));
            figures.add(evidence(house));
        }
        figures.addAll(new BreachBench(people).run());
        return figures;
    }

    private static Figure queue(House house) throws Exception {
        var officer = Officer.enter(house);
        var one = Callers.plain(1, 5_000);
        one.repeat((caller, turn) -> officer.get("/console/request" + PATHS.get(turn % PATHS.size())));
        var pace = one.repeat((caller, turn) -> officer.get("/console/request" + PATHS.get(turn % PATHS.size())));
        say("queue page: " + pace);
        return Figure.of("office.queue_page_p99_ms", pace.p99Millis(), "ms")
                .with("mean_ms", 1000 / pace.perSecond())
                .with("requests", (Object) REQUESTS)
                .with("over", (Object) "HTTP, six filters in turn, one officer");
    }

    private static Figure evidence(House house) throws Exception {
        var evidence = house.room(Evidence.class);
        evidence.pack(OFFICER);
        double pack = 1 / LedgerBench.perSecond(1, () -> evidence.pack(OFFICER));
        double list = 1
                / LedgerBench.perSecond(
                        1, () -> house.room(Listings.class).current().hash());
        say("evidence pack in %.1f s".formatted(pack));
        return Figure.of("office.evidence_pack_s", pack, "s")
                .with("list_s", list)
                .with("people", (Object) KNOWN);
    }
}
