package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real site, once as it is and once with a rule turned round: the walk tells them apart. */
class FlippedRuleTests {

    @Test
    void seesThatTheFormAsksForMoreThanItNeeds() throws Exception {
        try (var site = Instance.fresh(launcher("--derbes.account.ask-residence=true"))) {
            var proof = new Proof(site);
            assertThat(proof.verdict("3.2#4").state()).isEqualTo(State.BROKEN);
            assertThat(proof.verdict("2.3").state()).isEqualTo(State.KEPT);
        }
    }

    @Test
    void findsNothingBrokenOnTheSiteAsItIs() throws Exception {
        try (var site = Instance.fresh(launcher())) {
            assertThat(new Proof(site).verdicts())
                    .isNotEmpty()
                    .noneMatch(it -> it.state() == State.BROKEN)
                    .anyMatch(it -> it.state() == State.KEPT);
        }
    }

    /** The packed application of this build, started without the launcher so that nothing is built inside a build. */
    private static List<String> launcher(String... settings) throws IOException {
        try (var files = Files.list(Path.of("..", "app", "target"))) {
            var jar = files.filter(it -> it.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar.toString()));
            command.addAll(List.of(settings));
            return command;
        }
    }
}
