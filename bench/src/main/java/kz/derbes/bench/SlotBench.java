package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Advertisements over loopback each second, chosen anew for every request, beside nginx that gives a fixed block of their size. */
record SlotBench(Path home) implements Bench {
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;
    private static final int WARM_UP = 8;
    private static final String NAME = "ads.slots_per_s";

    @Override
    public List<Figure> run() throws Exception {
        if (!Wrk.installed("wrk")) {
            say("wrk is not installed: no rate is measured (apt-get install wrk nginx-light)");
            return List.of(Figure.of(NAME, 0, "1/s").with("missing", "wrk"));
        }
        try (var scratch = Scratch.open();
                var instance = Instance.start(home, scratch.data())) {
            awaitAdvertisement(instance.address());
            return List.of(rates(instance, scratch));
        }
    }

    private static Figure rates(Instance instance, Scratch scratch) throws Exception {
        var wrk = new Wrk(scratch.folder(), List.of(), CONNECTIONS, "slots.lua");
        var runs = new ArrayList<Wrk.Run>();
        var ceiling = new ArrayList<Double>();
        say("Warming up…");
        wrk.load(instance.address(), WARM_UP);
        for (int round = 1; round <= ROUNDS; round++) {
            runs.add(wrk.load(instance.address(), SECONDS));
            say("Round %d: %s".formatted(round, runs.getLast()));
            if (!Wrk.installed("nginx")) continue;
            try (var nginx = Nginx.start(scratch.folder())) {
                ceiling.add(wrk.load(nginx.address(), SECONDS).perSecond());
                say("         nginx %.0f/s".formatted(ceiling.getLast()));
            }
        }
        var figure =
                Figure.of(NAME, Median.of(runs.stream().map(Wrk.Run::perSecond).toList()), "1/s");
        figure = ceiling.isEmpty() ? figure.with("missing", "nginx") : figure.beside(Median.of(ceiling));
        return figure.with(
                        "p99_ms",
                        Median.of(runs.stream().map(Wrk.Run::p99Millis).toList()))
                .with("refused", (Object)
                        runs.stream().mapToLong(Wrk.Run::otherAnswers).sum());
    }

    /** The demo plants its campaigns after the first page can be opened. */
    private static void awaitAdvertisement(URI site) throws Exception {
        var request = HttpRequest.newBuilder(site.resolve("/ad/slot/home?page=/&lang=kk"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (int n = 0; n < 100; n++) {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("nothing is on offer at the first page");
    }
}
