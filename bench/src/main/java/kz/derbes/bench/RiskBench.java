package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.derbes.law.SubjectId;
import kz.derbes.place.Countries;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Level;
import kz.derbes.risk.rule.RuleText;
import kz.derbes.risk.rule.Rules;
import kz.derbes.risk.signal.Ranges;
import kz.derbes.risk.signal.Senses;

/** Judging payments: country, a million ranges and the shipped rules in memory; then with the counters and rows kept. */
record RiskBench() implements Bench {
    private static final int RANGES = 1_000_000;
    private static final long STEP = 3_728;
    private static final int FEW = 4;
    private static final int MANY = 64;
    private static final int MILLIS = 5_000;
    private static final int KINDS = 4_096;

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        var signals = signals();
        var figures = new ArrayList<>(inMemory(signals));
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data())) {
            figures.add(kept(house.room(Risks.class), signals));
        }
        return figures;
    }

    private static List<Figure> inMemory(List<Signals> signals) throws Exception {
        long before = used();
        var ranges = Ranges.read(lines());
        long bytes = used() - before;
        var senses = new Senses(Countries.bundled(), Ranges::none, () -> ranges);
        var rules = rules();
        Callers.Deed judge = (caller, turn) -> judge(senses, rules, signals.get((caller + turn) & (KINDS - 1)));
        Callers.plain(FEW, MILLIS).repeat(judge);
        var pace = Callers.plain(FEW, MILLIS).repeat(judge);
        var tree = tree();
        var look = Callers.plain(FEW, MILLIS)
                .repeat((caller, turn) -> require(tree.floorEntry((long) turn * 40_503 & 0xffffffffL) != null));
        say("%.0f decisions/s in memory, %d ranges in %d MiB".formatted(pace.perSecond(), ranges.count(), bytes >> 20));
        return List.of(
                Figure.of("risk.core_per_s", pace.perSecond(), "1/s")
                        .beside(look.perSecond())
                        .with("p99_ms", pace.p99Millis())
                        .with("ranges", (Object) ranges.count())
                        .with("ceiling_is", "one look into a tree of the same ranges"),
                Figure.of("risk.ranges_bytes", (double) bytes / ranges.count(), "B")
                        .with("per", "range")
                        .with("all_mib", (Object) (bytes >> 20)));
    }

    private static Figure kept(Risks risks, List<Signals> signals) throws Exception {
        Callers.Deed judge = (caller, turn) -> risks.judge(signals.get((caller * 61 + turn) & (KINDS - 1)));
        Callers.virtual(MANY, MILLIS).repeat(judge);
        var pace = Callers.virtual(MANY, MILLIS).repeat(judge);
        say("%.0f decisions/s with everything kept".formatted(pace.perSecond()));
        return Figure.of("risk.kept_per_s", pace.perSecond(), "1/s")
                .with("callers", (Object) MANY)
                .with("p99_ms", pace.p99Millis())
                .with("durability", "A");
    }

    private static void judge(Senses senses, Rules rules, Signals signals) {
        var features = senses.of(signals)
                .set(Feature.PERSON_HOUR, 3)
                .set(Feature.ADDRESS_HOUR, 12)
                .set(Feature.ADDRESS_PEOPLE, 2);
        require(rules.judge(signals.occasion(), features).level() != Level.STOP
                || signals.tiyn().isPresent());
    }

    private static void require(boolean holds) {
        if (!holds) throw new IllegalStateException("not what was asked");
    }

    private static Rules rules() {
        return switch (RuleText.read(RuleText.shipped())) {
            case RuleText.Read.Right(var rules) -> rules;
            case RuleText.Read.Wrong(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    /** Single /28 networks spread over the address space, none touching another. */
    private static Stream<String> lines() {
        return Stream.iterate(0, it -> it + 1).limit(RANGES).map(it -> {
            long first = 0x01000000L + it * STEP;
            return "%d.%d.%d.%d/28".formatted(first >> 24, first >> 16 & 255, first >> 8 & 255, first & 255);
        });
    }

    private static TreeMap<Long, Long> tree() {
        var tree = new TreeMap<Long, Long>();
        for (long it = 0; it < RANGES; it++) tree.put(it * STEP, it * STEP + 15);
        return tree;
    }

    private static List<Signals> signals() throws IOException {
        var chance = new Random(7);
        var all = new ArrayList<Signals>();
        for (int n = 0; n < KINDS; n++) {
            var address = new byte[] {
                (byte) (1 + chance.nextInt(222)),
                (byte) chance.nextInt(),
                (byte) chance.nextInt(),
                (byte) chance.nextInt()
            };
            all.add(new Signals(
                    Occasion.PAYMENT,
                    SubjectId.random(),
                    InetAddress.getByAddress(address),
                    "Mozilla/5.0 (X11; Linux x86_64) Firefox/" + n % 50,
                    Optional.of("KZ"),
                    OptionalLong.of(chance.nextInt(50_000_000))));
        }
        return all;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
