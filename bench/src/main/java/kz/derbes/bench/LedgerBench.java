package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.util.List;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.transaction.support.TransactionTemplate;

/** Recording and weaving beside what PostgreSQL alone does with the same rows, and proofs out of a log of ten million. */
record LedgerBench() implements Bench {
    private static final int FACTS = 200_000;
    private static final int WARM_UP = 60_000;
    private static final int AT_ONCE = 1_000;
    private static final long LEAVES = 10_000_000;

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        try (var scratch = Scratch.open()) {
            var growing = growing(scratch);
            say("a log of " + LEAVES + " leaves is written through the tree's writer, without the database");
            return java.util.stream.Stream.concat(
                            growing.stream(),
                            LargeLog.write(scratch.folder().resolve("large"), LEAVES).figures().stream())
                    .toList();
        }
    }

    private static List<Figure> growing(Scratch scratch) throws Exception {
        try (var house = House.open(scratch.data(), "--derbes.ledger.weave-every=1h");
                var plain = new PlainFacts(house.database())) {
            var ledger = house.room(Ledger.class);
            var transaction = house.room(TransactionTemplate.class);
            record(ledger, transaction, WARM_UP);
            ledger.sealNow();
            plain.insert(WARM_UP);
            double recorded = perSecond(FACTS, () -> record(ledger, transaction, FACTS));
            double woven = perSecond(FACTS, ledger::sealNow);
            if (ledger.waiting() > 0) throw new IllegalStateException("not everything was woven");
            double inserted = perSecond(FACTS, () -> plain.insert(FACTS));
            double numbered = perSecond(FACTS, () -> plain.number(FACTS, 5_000));
            say("recorded %.0f/s, woven %.0f/s; inserted %.0f/s, numbered %.0f/s"
                    .formatted(recorded, woven, inserted, numbered));
            return List.of(
                    Figure.of("ledger.record_per_s", recorded, "1/s")
                            .beside(inserted)
                            .with("ceiling_is", "INSERT of the same rows by the server itself, one commit")
                            .with("at_once", AT_ONCE)
                            .with("durability", "A"),
                    Figure.of("ledger.weave_per_s", woven, "1/s")
                            .beside(numbered)
                            .with("ceiling_is", "UPDATE of one column of the same rows, 5000 a commit")
                            .with("durability", "A"));
        }
    }

    private static void record(Ledger ledger, TransactionTemplate transaction, int count) {
        for (int done = 0; done < count; done += AT_ONCE)
            transaction.executeWithoutResult(it -> ledger.record(facts()));
    }

    private static List<Fact> facts() {
        return java.util.stream.Stream.generate(LedgerBench::fact)
                .limit(AT_ONCE)
                .toList();
    }

    private static Fact fact() {
        var subject = SubjectId.random();
        var codes = Map.of(
                "fields", "surname,given-name,email",
                "purpose", "personal-access",
                "consent", SubjectId.random().toString());
        return Fact.of("vault.opened", subject, Actor.subject(subject), codes);
    }

    static double perSecond(int count, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return count / ((System.nanoTime() - begin) / 1e9);
    }

    /** Something that takes time. */
    interface Work {
        void run() throws Exception;
    }
}
