package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.tlog.Bundle;
import kz.derbes.tlog.DamageException;
import kz.derbes.tlog.Main;
import kz.derbes.tlog.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What was handed out is proved by whoever has it, and nothing in it can be changed, added or taken away. */
@RoomTest
@Obligation("7.1")
class BundlesRoomTests {
    private static final Actor MAKER = Actor.system("bundle-tester");

    @Autowired
    Bundles bundles;

    @Autowired
    Checkpoints checkpoints;

    @TempDir
    Path folder;

    @Test
    void verifiesOfflineByTheCommand() throws IOException {
        var file = Files.write(folder.resolve("handed.zip"), handed());
        assertThat(said("verify-bundle", file)).contains("2 files", "ledger.bundled", "the key came with the bundle");
        Files.writeString(folder.resolve("ledger.vkey"), checkpoints.verifierKey());
        assertThat(said("verify-bundle", file)).contains("2 files").doesNotContain("came with");
    }

    @Test
    void namesWhatIsNotAsItWas() throws IOException {
        var whole = Bundle.read(handed());
        refuses(whole, Map.of("a.txt", "other"), "a.txt");
        refuses(whole, Map.of("more.txt", "more"), "more.txt");
        var fewer = new TreeMap<>(whole.files());
        fewer.remove("b/c.json");
        refuses(new Bundle(fewer, whole.manifest(), whole.receipt(), whole.key()), "b/c.json");
    }

    @Test
    void refusesAManifestThatIsNotTheRecordedOne() throws IOException {
        var whole = Bundle.read(handed());
        var other = new TreeMap<>(whole.files());
        other.put("a.txt", bytes("other"));
        refuses(
                new Bundle(other, Bundle.manifest(other), whole.receipt(), whole.key()),
                "receipt is of something else");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        for (var name : List.of("../a", "/a", "a//b", "MANIFEST", "a\\b", ""))
            assertThatThrownBy(() -> Bundle.manifest(new TreeMap<>(Map.of(name, bytes("x")))))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    private void refuses(Bundle whole, Map<String, String> changed, String named) {
        var files = new TreeMap<>(whole.files());
        changed.forEach((name, text) -> files.put(name, bytes(text)));
        refuses(new Bundle(files, whole.manifest(), whole.receipt(), whole.key()), named);
    }

    private void refuses(Bundle bundle, String named) {
        var key = VerifierKey.parse(checkpoints.verifierKey());
        assertThatThrownBy(() -> bundle.verify(key))
                .isInstanceOf(DamageException.class)
                .hasMessageContaining(named);
    }

    private byte[] handed() {
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of("a.txt", bytes("first"), "b/c.json", bytes("{}")));
        return bundles.seal("ledger.bundled", null, MAKER, files);
    }

    private static String said(String verb, Path file) {
        var out = new ByteArrayOutputStream();
        assertThat(Main.run(
                        List.of(verb, file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
