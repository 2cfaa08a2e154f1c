package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** A weaver killed in the middle of its work leaves a whole log, and no fact that was acknowledged is missing. */
class WeaverKillTests {
    private static final int NUMBER_LENGTH = 36;
    private static final int KILLS = 5;
    private static final int LEAST_ACKNOWLEDGED = 300;
    private static final long SEED = 20261122;

    @Test
    @Obligation("CON-06")
    void losesNothingAndHealsAfterKillMinusNine() throws Exception {
        var ledger = TestingLedger.create();
        var random = new Random(SEED);
        var acknowledged = new ArrayList<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(killInTheMiddle(ledger, random));
            if (ledger.checkpoints().newest().isPresent()) assertWhole(ledger);
        }
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().sealed()).isEqualTo(ledger.recorded());
        }
        assertWhole(ledger);
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * LEAST_ACKNOWLEDGED).doesNotHaveDuplicates();
        assertThat(ledger.woven()).map(FactId::toString).containsAll(acknowledged);
    }

    /** What the process said was committed; a line cut by the kill was not said. */
    private static List<String> killInTheMiddle(TestingLedger ledger, Random random) throws Exception {
        Path said = Files.createTempFile("derbes-acknowledged-", ".txt");
        var process = start(ledger, random.nextLong(), said);
        while (acknowledged(said).size() < LEAST_ACKNOWLEDGED) {
            assertThat(process.isAlive())
                    .as("the weaver lives until it is killed")
                    .isTrue();
            process.waitFor(Duration.ofMillis(20));
        }
        process.waitFor(Duration.ofMillis(random.nextInt(120)));
        process.destroyForcibly().waitFor();
        return acknowledged(said);
    }

    private static List<String> acknowledged(Path said) throws IOException {
        return Files.readString(said)
                .lines()
                .filter(it -> it.length() == NUMBER_LENGTH)
                .toList();
    }

    private static Process start(TestingLedger ledger, long seed, Path said) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWeaver.class.getName(),
                ledger.database.url(),
                ledger.data.toString(),
                Long.toString(seed));
        builder.environment().put("APP", ledger.database.app().password());
        builder.environment().put("WEAVER", ledger.database.weaver().password());
        return builder.redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void assertWhole(TestingLedger ledger) throws SQLException {
        assertThat(ledger.fsck().findings()).isEmpty();
    }
}
