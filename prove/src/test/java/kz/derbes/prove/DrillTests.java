package kz.derbes.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drill holds on the packed application: a real copy of its database is put back under its ledger. */
class DrillTests {

    @Test
    void keepsErasuresOverARestore() throws Exception {
        Path data = Files.createTempDirectory("derbes-drill-");
        try {
            var lines = new Drill(Packed.launcher(), data, System.out::println).walk();
            assertThat(lines).hasSizeGreaterThan(12).allMatch(Drill.Line::holds);
        } finally {
            Instance.clear(data);
        }
    }
}
