package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.derbes.account.Closings;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;

/** Erasing people who have ten thousand rows in other rooms: from the wish to the moment nobody can read them. */
record Erasing(House house, People people) {
    private static final int ROWS = 10_000;
    private static final int TIMES = 9;

    Figure measure() throws SQLException {
        var closings = house.room(Closings.class);
        List<Double> took = new ArrayList<>();
        for (int n = 0; n < TIMES; n++) {
            var subject = people.create(-1 - n);
            fill(subject);
            long begin = System.nanoTime();
            if (closings.close(subject, Actor.subject(subject)).isEmpty())
                throw new IllegalStateException("an erasure did not finish");
            took.add((System.nanoTime() - begin) / 1e6);
            if (people.opens(subject)) throw new IllegalStateException("an erased person can be read");
        }
        say("erase: " + took);
        return Figure.of("vault.erase_ms", Median.of(took), "ms")
                .with("rows_elsewhere", (Object) ROWS)
                .with("slowest_ms", took.stream().max(Double::compare).orElseThrow())
                .with("durability", "A");
    }

    private void fill(SubjectId subject) throws SQLException {
        var owner = house.database().migrator();
        try (var connection = DriverManager.getConnection(house.database().url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into account.account
                           (subject, password_hash, language, adult_declared_at, created_at, password_changed_at)
                    values ('%1$s', '$argon2id$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA', 'ru', now(), now(), now());
                    insert into notification.letter
                           (subject, id, template, language, state, attempts, next_at, created_at, finished_at)
                    select '%1$s', gen_random_uuid(), 'account-confirm', 'ru', 'sent', 1, now(), now(), now()
                      from generate_series(1, %2$d)
                    """.formatted(subject, ROWS));
        }
    }
}
