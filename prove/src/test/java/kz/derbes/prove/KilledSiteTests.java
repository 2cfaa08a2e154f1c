package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Registrations and erasures under way while the site is killed: each is whole afterwards or never was. */
class KilledSiteTests {
    private static final int ROUNDS = 3;
    private final Random chance = new Random(94);

    @Test
    void keepsWhatItAcknowledgedAndLeavesNothingHalfDone() throws Exception {
        Path data = Files.createTempDirectory("derbes-killed-");
        var registered = new ArrayList<Person>();
        var erased = new ArrayList<Person>();
        try {
            for (int round = 0; round < ROUNDS; round++) killInTheMiddle(data, registered, erased);
            var process = Instance.start(Packed.launcher(), data);
            try (var site = Instance.arrived(process, data, () -> Instance.stop(process))) {
                checkWhole(new Life(site), registered, erased);
                assertThat(new Log(new Life(site).stranger()).facts()).isNotEmpty();
            }
            assertThat(exitOf(Packed.verifier(data.resolve("ledger"))))
                    .as("the log after it all")
                    .isZero();
        } finally {
            Instance.clear(data);
        }
    }

    private void killInTheMiddle(Path data, List<Person> registered, List<Person> erased) throws Exception {
        var process = Instance.start(Packed.launcher(), data);
        var site = Instance.arrived(process, data, () -> {});
        var life = new Life(site);
        var leaving = Person.random();
        life.register(leaving);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> acknowledged(registered, Person.random(), it -> life.register(it)));
            people.execute(() -> acknowledged(registered, Person.random(), it -> life.register(it)));
            people.execute(() -> acknowledged(erased, leaving, it -> erase(life, it)));
            Thread.sleep(150 + chance.nextInt(900));
            process.destroyForcibly().waitFor();
        }
    }

    /** Remembers the person only when the whole deed was answered. */
    private static void acknowledged(List<Person> list, Person who, Deed deed) {
        try {
            deed.of(who);
            synchronized (list) {
                list.add(who);
            }
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
