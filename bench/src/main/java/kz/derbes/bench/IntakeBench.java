package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Durable hits each second beside nginx in turns, then SIGKILL under load: what was acknowledged must be there. */
record IntakeBench(Path home, boolean soak) implements Bench {
    /** All load comes from one address. */
    private static final String UNLIMITED = "--derbes.visit.sieve.per-minute=0";

    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 6;
    private static final int WARM_UP = 12;
    private static final int SOAK_MINUTES = 10;

    @Override
    public List<Figure> run() throws Exception {
        try (var scratch = Scratch.open()) {
            var figures = new ArrayList<Figure>();
            List<String> cookies;
            long lost;
            try (var instance = Instance.start(home, scratch.data(), UNLIMITED)) {
                cookies = new Visitors(instance.address()).allow(CONNECTIONS);
                if (soak) return soaked(instance, scratch, cookies);
                if (Wrk.installed("wrk")) figures.addAll(rates(instance, scratch, cookies));
                else say("wrk is not installed: no rate is measured (apt-get install wrk nginx-light)");
                double bytes = StoredHits.bytesPerHit(instance);
                if (bytes > 0) figures.add(Figure.of("intake.bytes_per_hit", bytes, "B"));
                lost = killed(instance, scratch, cookies);
            }
            if (figures.isEmpty())
                figures.add(Figure.of("intake.durable_hits_per_s", 0, "1/s").with("missing", "wrk"));
            figures.set(0, figures.getFirst().with("lost", (Object) lost).with("durability", "A"));
            return figures;
        }
    }

    /** Ten minutes of load; memory is looked at after each of them. */
    private static List<Figure> soaked(Instance instance, Scratch scratch, List<String> cookies) throws Exception {
        var wrk = new Wrk(scratch.folder(), cookies, CONNECTIONS);
        var memory = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (int minute = 1; minute <= SOAK_MINUTES; minute++) {
            rates.add(wrk.load(instance.address(), 60).perSecond());
            memory.add(instance.residentMegabytes());
            say("Minute %d: %.0f hits/s, %.0f MB resident".formatted(minute, rates.getLast(), memory.getLast()));
        }
        return List.of(
                Figure.of("intake.soak_hits_per_s", Median.of(rates), "1/s"),
                Figure.of("intake.soak_growth", memory.getLast() - memory.get(SOAK_MINUTES / 2 - 1), "MB"),
                Figure.of("intake.bytes_per_hit", StoredHits.bytesPerHit(instance), "B"));
    }

    /** Runs of the product, of the product without consent, and of the ceiling, alternating. */
    private List<Figure> rates(Instance instance, Scratch scratch, List<String> cookies) throws Exception {
        var kept = new ArrayList<Wrk.Run>();
        var anonymous = new ArrayList<Wrk.Run>();
        var ceiling = new ArrayList<Double>();
        var allowed = new Wrk(scratch.folder(), cookies, CONNECTIONS);
        var nobody = new Wrk(scratch.folder(), List.of(), CONNECTIONS);
        say("Warming up…");
        allowed.load(instance.address(), WARM_UP);
        for (int round = 1; round <= ROUNDS; round++) {
            kept.add(allowed.load(instance.address(), SECONDS));
            anonymous.add(nobody.load(instance.address(), SECONDS));
            say("Round %d: kept %s, anonymous %s".formatted(round, kept.getLast(), anonymous.getLast()));
            if (!Wrk.installed("nginx")) continue;
            try (var nginx = Nginx.start(scratch.folder())) {
                ceiling.add(allowed.load(nginx.address(), SECONDS).perSecond());
                say("         nginx %.0f/s".formatted(ceiling.getLast()));
            }
        }
        return List.of(
                figure("intake.durable_hits_per_s", kept, ceiling),
                figure("intake.anonymous_hits_per_s", anonymous, ceiling).with("durability", "A"));
    }

    private static Figure figure(String name, List<Wrk.Run> runs, List<Double> ceiling) {
        double rate = Median.of(runs.stream().map(Wrk.Run::perSecond).toList());
        var figure = Figure.of(name, rate, "1/s");
        figure = ceiling.isEmpty() ? figure.with("missing", "nginx") : figure.beside(Median.of(ceiling));
        return figure.with(
                        "p99_ms",
                        Median.of(runs.stream().map(Wrk.Run::p99Millis).toList()))
                .with("refused", (Object)
                        runs.stream().mapToLong(Wrk.Run::otherAnswers).sum());
    }

    private long killed(Instance instance, Scratch scratch, List<String> cookies) throws Exception {
        var load = new KillLoad(instance.address(), cookies);
        var threads = load.start();
        Thread.sleep(3_000);
        say("Killing application and database…");
        instance.kill();
        for (var thread : threads) thread.join();
        try (var again = Instance.start(home, scratch.data(), UNLIMITED)) {
            var stored = StoredHits.read(again);
            long lost = stored.lostOf(load, cookies.size());
            say("Acknowledged %d, stored %d, lost %d"
                    .formatted(load.acknowledged(), stored.pages().size(), lost));
            if (load.acknowledged() == 0) throw new IllegalStateException("no hit was acknowledged before the kill");
            return lost;
        }
    }
}
