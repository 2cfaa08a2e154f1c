package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kz.derbes.law.SubjectId;

/** Admitting, opening, finding and erasing people beside the plain statements of the database, in process and by HTTP. */
record VaultBench() implements Bench {
    private static final int FEW = 32;
    private static final int MANY = 128;
    private static final int MILLIS = 8_000;
    private static final int FIRST_WARM_UP = 24_000;

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data());
                var raw = new RawStatements(house.database(), MANY)) {
            return measure(house, raw, scratch);
        }
    }

    private static List<Figure> measure(House house, RawStatements raw, Scratch scratch) throws Exception {
        var people = new People(house);
        var figures = new ArrayList<Figure>();
        var numbers = new AtomicInteger();
        Queue<SubjectId> made = new ConcurrentLinkedQueue<>();
        Callers.Deed create = (caller, turn) -> made.add(people.create(numbers.getAndIncrement()));
        Callers.virtual(MANY, FIRST_WARM_UP).repeat(create);
        figures.add(figure("create", MANY, create, (caller, turn) -> raw.create(caller)));
        var known = List.copyOf(made);
        say(known.size() + " people");
        Callers.Deed open = (caller, turn) -> people.open(known);
        Callers.Deed plainOpen = (caller, turn) -> raw.open(caller);
        Callers.virtual(FEW, MILLIS).repeat(open);
        figures.add(figure("open", FEW, open, plainOpen));
        figures.add(figure("open", MANY, open, plainOpen));
        Callers.Deed find = (caller, turn) -> people.find(known.size());
        Callers.virtual(FEW, MILLIS).repeat(find);
        figures.add(figure("find", FEW, find, (caller, turn) -> raw.find(caller)));
        figures.add(new OpenByHttp(house, scratch.folder(), known).measure());
        figures.add(new Erasing(house, people).measure());
        return figures;
    }

    private static Figure figure(String verb, int callers, Callers.Deed deed, Callers.Deed plain) throws Exception {
        var pace = Callers.virtual(callers, MILLIS).repeat(deed);
        var ceiling = Callers.plain(callers, MILLIS).repeat(plain);
        say("%s, %d callers: %s, plain statement %s".formatted(verb, callers, pace, ceiling));
        return Figure.of("vault." + verb + "_per_s", pace.perSecond(), "1/s")
                .with("callers", (Object) callers)
                .beside(ceiling.perSecond())
                .with("p99_ms", pace.p99Millis())
                .with("durability", "A");
    }
}
