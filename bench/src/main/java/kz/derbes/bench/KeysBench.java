package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import kz.derbes.law.Actor;
import kz.derbes.vault.KeyStatus;
import kz.derbes.vault.KeyWorks;

/** A new key-encryption key under everybody's key, beside the same rows written again by plain statements. */
record KeysBench(long people) implements Bench {
    private static final int BATCH = 1_000;
    private static final String REWRITE = """
            with held as (select id from bench.key where id >= ? and id < ? order by id for no key update skip locked)
            update bench.key k set wrapped = sha512(k.wrapped) from held where k.id = held.id
            """;

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        System.setProperty("derbes.vault.keys.grace", "200ms");
        System.setProperty("derbes.vault.keys.batch", Integer.toString(BATCH));
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data())) {
            house.crowd().add(0, people);
            say(people + " people");
            rotate(house.room(KeyWorks.class)); // warms up
            double pace = rotate(house.room(KeyWorks.class));
            double plain = rewrite(house);
            return List.of(Figure.of("vault.rewrapped_per_s", pace, "1/s")
                    .beside(plain)
                    .with("people", (Object) people)
                    .with("batch", BATCH)
                    .with("durability", "A"));
        }
    }

    /** Rotates and returns how many keys were put under the new one each second of the walk. */
    private static double rotate(KeyWorks works) throws InterruptedException {
        if (!works.rotate(Actor.system("bench"))) throw new IllegalStateException("another work is alive");
        long begin = awaitStep(works, "walking");
        long end = awaitStep(works, "retir");
        while (works.status().working()) Thread.sleep(20);
        double pace = work(works).done() / ((end - begin) / 1e9);
        say("%.0f keys/s".formatted(pace));
        return pace;
    }

    private static long awaitStep(KeyWorks works, String step) throws InterruptedException {
        while (!work(works).step().startsWith(step)) Thread.sleep(5);
        return System.nanoTime();
    }

    private static KeyStatus.Work work(KeyWorks works) {
        return Objects.requireNonNull(works.status().work());
    }

    private double rewrite(House house) throws SQLException {
        var owner = house.database().migrator();
        try (var connection = DriverManager.getConnection(house.database().url(), owner.user(), owner.password())) {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        create schema bench;
                        create table bench.key (id bigint primary key, wrapped bytea not null, a int, b timestamptz);
                        insert into bench.key
                        select n, sha512(n::text::bytea), 1, now() from generate_series(0, %d) n
                        """.formatted(people - 1));
            }
            return rewrite(connection);
        }
    }

    private double rewrite(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        try (var statement = connection.prepareStatement(REWRITE)) {
            for (long n = 0; n < people; n += BATCH) {
                statement.setLong(1, n);
                statement.setLong(2, n + BATCH);
                statement.executeUpdate();
            }
        }
        return people / ((System.nanoTime() - begin) / 1e9);
    }
}
