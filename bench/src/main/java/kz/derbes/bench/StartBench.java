package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon a second start answers, and what the JVM holds when nobody asks anything. */
record StartBench(Path home) implements Bench {
    private static final int ROUNDS = 3;
    private static final int REST_MILLIS = 10_000;

    @Override
    public List<Figure> run() throws Exception {
        try (var scratch = Scratch.open()) {
            say("The first start makes the database…");
            Instance.start(home, scratch.data()).close();
            var ready = new ArrayList<Double>();
            var resident = new ArrayList<Double>();
            for (int round = 1; round <= ROUNDS; round++) {
                try (var instance = Instance.start(home, scratch.data())) {
                    ready.add(instance.readySeconds());
                    Thread.sleep(REST_MILLIS);
                    resident.add(instance.residentMegabytes());
                }
                say("Start %d: %.2f s, %.0f MB".formatted(round, ready.getLast(), resident.getLast()));
            }
            return List.of(
                    Figure.of("start.ready_s", Median.of(ready), "s").with("target", 6.0),
                    Figure.of("start.resident_mb", Median.of(resident), "MB").with("target", 400.0));
        }
    }
}
