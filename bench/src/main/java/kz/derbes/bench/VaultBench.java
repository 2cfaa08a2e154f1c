package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kz.derbes.law.SubjectId;

/** Creating, opening and finding people at 32 callers beside the plain statements of the database. */
record VaultBench() implements Bench {
    private static final Callers CALLERS = new Callers(32, 8_000);
    private static final Callers FIRST_WARM_UP = new Callers(32, 24_000);
    private static final Callers WARM_UP = new Callers(32, 8_000);

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data());
                var raw = new RawStatements(house.database(), CALLERS.count())) {
            return measure(new People(house), raw);
        }
    }

    private static List<Figure> measure(People people, RawStatements raw) throws Exception {
        var numbers = new AtomicInteger();
        Queue<SubjectId> made = new ConcurrentLinkedQueue<>();
        Callers.Deed create = (caller, turn) -> made.add(people.create(numbers.getAndIncrement()));
        FIRST_WARM_UP.repeat(create);
        var creating = figure("create", create, (caller, turn) -> raw.create(caller));
        var known = List.copyOf(made);
        say(known.size() + " people");
        Callers.Deed open = (caller, turn) -> people.open(known);
        WARM_UP.repeat(open);
        var opening = figure("open", open, (caller, turn) -> raw.open(caller));
        Callers.Deed find = (caller, turn) -> people.find(known.size());
        WARM_UP.repeat(find);
        return List.of(creating, opening, figure("find", find, (caller, turn) -> raw.find(caller)));
    }

    private static Figure figure(String verb, Callers.Deed deed, Callers.Deed plain) throws Exception {
        var pace = CALLERS.repeat(deed);
        var ceiling = CALLERS.repeat(plain);
        say("%s: %s, plain statement %s".formatted(verb, pace, ceiling));
        return Figure.of("vault." + verb + "_per_s", pace.perSecond(), "1/s")
                .beside(ceiling.perSecond())
                .with("p99_ms", pace.p99Millis())
                .with("durability", "A");
    }
}
