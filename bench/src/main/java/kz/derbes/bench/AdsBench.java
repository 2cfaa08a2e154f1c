package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.derbes.ads.core.Ad;
import kz.derbes.ads.core.Asking;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Decision;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Market;
import kz.derbes.ads.core.Offer;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.PagePattern;
import kz.derbes.ads.core.Seen;
import kz.derbes.ads.core.Share;
import kz.derbes.ads.core.Size;
import kz.derbes.ads.core.Targeting;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Language;

/** Decisions each second in this process, a thousand campaigns alive at one place, all of one rank: the worst case. */
record AdsBench(Path home) implements Bench {
    private static final int CAMPAIGNS = 1_000;
    private static final int THREADS = 2;
    private static final int WARM_UP = 30_000;
    private static final int DECISIONS = 60_000;
    private static final double NANOS = 1e9;

    @Override
    public List<Figure> run() throws Exception {
        var now = Clock.systemUTC().instant();
        var places = Map.of("home", new Size(970, 250));
        var market = new Market(
                IntStream.range(0, CAMPAIGNS).mapToObj(it -> offer(it, now)).toList(), places);
        decide(market, now, WARM_UP, 1);
        say("Deciding…");
        long began = System.nanoTime();
        long[] nanos;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, THREADS)
                    .<Callable<long[]>>mapToObj(it -> () -> decide(market, now, DECISIONS, it + 2L))
                    .toList();
            var done = threads.invokeAll(tasks);
            nanos = new long[THREADS * DECISIONS];
            for (int i = 0; i < THREADS; i++) System.arraycopy(done.get(i).get(), 0, nanos, i * DECISIONS, DECISIONS);
        }
        double seconds = (System.nanoTime() - began) / NANOS;
        Arrays.sort(nanos);
        var figures = new ArrayList<>(List.of(Figure.of("ads.decisions_per_s", nanos.length / seconds, "1/s")
                .with("p99_ms", nanos[nanos.length / 100 * 99] / 1e6)
                .with("campaigns", (Object) CAMPAIGNS)));
        figures.addAll(new SlotBench(home).run());
        return figures;
    }

    private static long[] decide(Market market, Instant now, int times, long seed) {
        var random = new SplittableRandom(seed);
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            var asking = new Asking(
                    "home",
                    "/shop/" + random.nextInt(CAMPAIGNS),
                    Language.KK,
                    null,
                    now,
                    Seen.nothing(now),
                    new Whereabouts.NotAllowed());
            var decision = market.decide(asking, random);
            nanos[i] = System.nanoTime() - began;
            if (decision instanceof Decision.Nothing) throw new IllegalStateException("nothing was on offer");
        }
        return nanos;
    }

    /** Every second one wants some pages only, every third one some hours, every fifth one has a limit for a visit. */
    private static Offer offer(int number, Instant now) {
        var pages = number % 2 == 0
                ? List.of(new PagePattern("/shop/" + number % 10 + "*"), new PagePattern("/news/*"))
                : List.<PagePattern>of();
        var hours = number % 3 == 0 ? new Hours(Set.of(), number % 24, (number + 12) % 24 + 1) : Hours.ALWAYS;
        var words = new Words(Map.of(Language.KK, new Words.Text("Хабарландыру " + number, "")));
        return new Offer(
                UUID.randomUUID(),
                "Advertiser " + number,
                false,
                5,
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1)),
                number % 5 == 0 ? 3 : null,
                Set.of("home"),
                new Targeting(pages, Set.of(), Set.of(), hours, Set.of()),
                new Budget(Budget.Unit.IMPRESSIONS, 1_000_000_000, null, Pacing.ASAP),
                List.of(
                        new Ad(UUID.randomUUID(), Kind.TEXT, null, 3, words, "/a"),
                        new Ad(UUID.randomUUID(), Kind.TEXT, null, 1, words, "/b")),
                Share.of(1, 1_000_000_000, Long.MAX_VALUE));
    }
}
