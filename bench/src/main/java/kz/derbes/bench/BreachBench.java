package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kz.derbes.incident.Finding;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Kind;
import kz.derbes.incident.Source;
import kz.derbes.incident.people.Announcements;
import kz.derbes.incident.people.Extent;
import kz.derbes.incident.people.Extents;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.ledger.Footprints;
import kz.derbes.ledger.Trail;
import kz.derbes.vault.Exposures;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it takes to say whom a breach reached among ten facts a person, and to put a notice to each into the outbox. */
record BreachBench(long people) implements Bench {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final Member OFFICER = new Member(Actor.staff("bench"), Role.PRIVACY_OFFICER);
    private static final int TOLD = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Ten facts a person in the order of time, as if woven: kept, given, sent, opened by the person and by a program. */
    private static final String FACTS = """
            insert into ledger.fact (seq, leaf, id, at, subject, deed, actor, codes)
            select nextval('ledger.fact_seq'), 1000000000 + n, gen_random_uuid(), timestamptz '2026-01-01' + n * interval '3 ms',
                   md5((n % PEOPLE)::text)::uuid, deed, actor || case when own then ':' || md5((n % PEOPLE)::text)::uuid else '' end,
                   '{"consent":"' || md5(n::text)::uuid || '","fields":"' || fields || '","purpose":"account"}'
              from generate_series(0, LAST) n
              join (values (0, 'vault.kept', 'subject', true, 'surname,given-name,phone,email'),
                           (1, 'consent.given', 'subject', true, ''),
                           (2, 'notification.sent', 'system:notification', false, ''),
                           (3, 'vault.opened', 'subject', true, 'surname,given-name'),
                           (4, 'vault.opened', 'system:shop', false, 'surname,given-name,email'),
                           (5, 'vault.opened', 'subject', true, 'phone,email'),
                           (6, 'disclosure.released', 'system:notification', false, 'email'),
                           (7, 'vault.opened', 'subject', true, 'surname,given-name'),
                           (8, 'vault.opened', 'subject', true, 'surname,given-name'),
                           (9, 'vault.opened', 'system:notification', false, 'email'))
                   as kind (k, deed, actor, own, fields) on k = n / PEOPLE
            """;

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        try (var scratch = Scratch.open();
                var house = House.open(
                        scratch.data(), "--derbes.ledger.weave-every=10h", "--derbes.notification.postman=false")) {
            load(house);
            var figures = new ArrayList<Figure>();
            figures.add(asked(
                    house,
                    "a program",
                    it -> house.room(Footprints.class)
                            .follow(
                                    new Trail(Actor.system("shop"), List.of("vault.opened"), BEGIN, END),
                                    one -> it.count())));
            figures.add(asked(
                    house, "everybody", it -> house.room(Exposures.class).everybody(BEGIN, END, one -> it.count())));
            figures.add(stored(house));
            figures.add(told(house));
            return figures;
        }
    }

    private void load(House house) throws SQLException {
        long begin = System.nanoTime();
        var owner = house.database().migrator();
        try (var connection = DriverManager.getConnection(house.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    FACTS.replace("PEOPLE", Long.toString(people)).replace("LAST", Long.toString(people * 10 - 1)));
            statement.execute("vacuum (analyze) ledger.fact");
        }
        say("%,d facts about %,d people loaded in %.0f s".formatted(people * 10, people, seconds(begin)));
    }

    /** Counts what it is told. */
    private static final class Tally {
        private long count;

        void count() {
            count++;
        }
    }

    /** A question asked within a transaction. */
    private interface Question {
        void ask(Tally tally);
    }

    private Figure asked(House house, String what, Question question) {
        var tally = new Tally();
        long begin = System.nanoTime();
        house.room(TransactionTemplate.class).executeWithoutResult(status -> question.ask(tally));
        double took = seconds(begin);
        say("%s reached %,d people: answered in %.2f s".formatted(what, tally.count, took));
        if (tally.count != people) throw new IllegalStateException("not everybody was told: " + tally.count);
        return Figure.of("breach." + what.replace(' ', '_'), took, "s")
                .with("facts", (Object) (people * 10))
                .with("people", (Object) people);
    }

    private Figure stored(House house) throws Exception {
        var file = file(house);
        var extent = new Extent(UUID.randomUUID(), Extent.What.EVERYBODY, "", BEGIN, END);
        house.room(Extents.class).add(file.id(), extent, OFFICER.actor());
        long begin = System.nanoTime();
        var computed = house.room(kz.derbes.incident.people.People.class);
        computed.compute(file.id(), OFFICER);
        await(() -> computed.newest(file.id()).isPresent());
        var round = computed.newest(file.id()).orElseThrow();
        say("the set of %,d people stands stored after %d ms".formatted(round.people(), round.millis()));
        return Figure.of("breach.stored", round.millis() / 1e3, "s").with("waited_s", seconds(begin));
    }

    private Figure told(House house) throws Exception {
        var reader = Actor.system("astray");
        var make = new People(house);
        var vault = house.room(Vault.class);
        var file = file(house);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var read = IntStream.range(0, TOLD)
                    .mapToObj(n -> hands.submit(() ->
                            vault.open(new Reading(make.create(n), Purpose.FEEDBACK, Set.of(FieldCode.EMAIL), reader))))
                    .toList();
            for (var it : read) it.get();
        }
        var owner = house.database().migrator();
        try (var connection = DriverManager.getConnection(house.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("update vault.value set confirmed_at = now() where field = 'email'");
        }
        var extent = new Extent(UUID.randomUUID(), Extent.What.CLIENT, reader.id(), BEGIN, END);
        house.room(Extents.class).add(file.id(), extent, OFFICER.actor());
        var computed = house.room(kz.derbes.incident.people.People.class);
        computed.compute(file.id(), OFFICER);
        await(() -> computed.newest(file.id()).isPresent());
        long count = computed.newest(file.id()).orElseThrow().people();
        long begin = System.nanoTime();
        house.room(Announcements.class).tell(file.id(), OFFICER);
        var incidents = house.room(Incidents.class);
        await(() -> incidents.find(file.id()).orElseThrow().subjectsTold() != null);
        double took = seconds(begin);
        say("%,d notices, %,d of them letters, in %.1f s".formatted(count, TOLD, took));
        return Figure.of("breach.notices_per_s", count / took, "/s").with("letters", (Object) TOLD);
    }

    private static Incident file(House house) {
        var incidents = house.room(Incidents.class);
        var now = house.room(Clock.class).instant();
        var file = incidents
                .detect(new Finding(Source.STAFF, null, now, false, null, "A measurement", OFFICER.actor()))
                .orElseThrow();
        incidents.confirm(file.id(), Kind.LEAK, OFFICER);
        return file;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("the work does not end");
            Thread.sleep(20);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
