package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.vault.Crowd;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;

/** What one reading costs among few people and among very many, in the same run. */
record CrowdBench(long people) implements Bench {
    private static final long FEW = 10_000;
    private static final Callers CALLERS = Callers.virtual(32, 10_000);
    private static final Set<FieldCode> READ = Set.of(FieldCode.SURNAME, FieldCode.GIVEN_NAME);

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data())) {
            var crowd = house.crowd();
            crowd.add(0, FEW);
            var vault = house.room(Vault.class);
            CALLERS.repeat((caller, turn) -> open(vault, FEW));
            var few = CALLERS.repeat((caller, turn) -> open(vault, FEW));
            say("among %d: %s".formatted(FEW, few));
            long begin = System.nanoTime();
            crowd.add(FEW, people);
            double seconds = (System.nanoTime() - begin) / 1e9;
            say("%d people loaded in %.0f s".formatted(people, seconds));
            CALLERS.repeat((caller, turn) -> open(vault, people));
            var many = CALLERS.repeat((caller, turn) -> open(vault, people));
            say("among %d: %s".formatted(people, many));
            return List.of(Figure.of("vault.crowd_cost_ratio", few.perSecond() / many.perSecond(), "x")
                    .with("people", (Object) people)
                    .with("few_per_s", few.perSecond())
                    .with("many_per_s", many.perSecond())
                    .with("few_p99_ms", few.p99Millis())
                    .with("many_p99_ms", many.p99Millis())
                    .with("loaded_per_s", (people - FEW) / seconds)
                    .with("durability", "A"));
        }
    }

    private static void open(Vault vault, long people) {
        var subject = Crowd.number(ThreadLocalRandom.current().nextLong(people));
        var opened = vault.open(new Reading(subject, Purpose.PERSONAL_ACCESS, READ, Actor.subject(subject)));
        if (!(opened instanceof Opened.Values(var fields)) || fields.size() != READ.size())
            throw new IllegalStateException("a reading was refused");
    }
}
