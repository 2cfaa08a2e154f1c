package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Registrations and erasures under way while the site is killed: each is whole afterwards or never was. */
class KilledSiteTests {
    private static final int ROUNDS = 3;
    private final Random chance = new Random(94);

    @Test
    void keepsWhatItAcknowledgedAndLeavesNothingHalfDone() throws Exception {
        Path data = Files.createTempDirectory("derbes-killed-");
        var registered = new CopyOnWriteArrayList<Person>();
        var erased = new CopyOnWriteArrayList<Person>();
        try {
            for (int round = 0; round < ROUNDS; round++) killInTheMiddle(round, data, registered, erased);
            assertThat(registered.size() + erased.size())
                    .as("acknowledged deeds")
                    .isPositive();
            var process = Instance.start(Packed.launcher(), data);
            try (var site = Instance.arrived(process, data, () -> Instance.stop(process))) {
                var life = new Life(site);
                checkWhole(life, registered, erased);
                assertThat(life.log().facts()).isNotEmpty();
            }
            assertThat(exitOf(Packed.verifier(data.resolve("ledger"))))
                    .as("the log after it all")
                    .isZero();
        } finally {
            Instance.clear(data);
        }
    }

    private void killInTheMiddle(int round, Path data, List<Person> registered, List<Person> erased) throws Exception {
        var process = Instance.start(Packed.launcher(), data);
        var site = Instance.arrived(process, data, () -> {});
        var life = new Life(site);
        var leaving = Person.random();
        life.register(leaving);
        int known = registered.size() + erased.size();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> acknowledged(registered, Person.random(), it -> life.register(it)));
            people.execute(() -> acknowledged(registered, Person.random(), it -> life.register(it)));
            people.execute(() -> acknowledged(erased, leaving, it -> erase(life, it)));
            waitFor(known + round, () -> registered.size() + erased.size());
            Thread.sleep(chance.nextInt(150));
            process.destroyForcibly().waitFor();
        }
    }

    /** In the first round nothing need be acknowledged, in the second one deed, in the third two. */
    private static void waitFor(int deeds, IntSupplier acknowledged) throws InterruptedException {
        for (int patience = 0; patience < 500 && acknowledged.getAsInt() < deeds; patience++) Thread.sleep(20);
    }

    /** Remembers the person only when the whole deed was answered. */
    private static void acknowledged(List<Person> list, Person who, Deed deed) {
        try {
            deed.of(who);
            list.add(who);
        } catch (Exception killed) {
            assertThat(killed).isNotNull();
        }
    }

    private static void erase(Life life, Person who) throws Exception {
        var browser = life.stranger();
        life.signIn(browser, who.email(), who.password());
        var done = browser.submit(browser.get("/me/delete").form("/me/delete").set("password", who.password()));
        if (done.status() != 200) throw new IllegalStateException("answered " + done.status());
    }

    private static void checkWhole(Life life, List<Person> registered, List<Person> erased) throws Exception {
        for (var who : registered) {
            var browser = life.stranger();
            life.signIn(browser, who.email(), who.password());
            assertThat(browser.get("/me").text())
                    .as("an acknowledged registration")
                    .contains(who.surname());
        }
        for (var who : erased) {
            var browser = life.stranger();
            life.signIn(browser, who.email(), who.password());
            assertThat(browser.glance("/me", Map.of()).status())
                    .as("an acknowledged erasure")
                    .isNotEqualTo(200);
        }
    }

    private static int exitOf(List<String> command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private interface Deed {
        void of(Person who) throws Exception;
    }
}
