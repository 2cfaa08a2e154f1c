package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auditor's commands, by their exit codes and what they print. */
class MainTests {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeALog() throws IOException {
        var log = TestingLog.of(300);
        var store = new FolderStore(folder);
        log.store.files.forEach(store::write);
        Files.writeString(folder.resolve("ledger.vkey"), TestingLog.KEY.verifier() + "\n");
        var checkpoint = Checkpoint.open(log.note(), TestingLog.KEY.verifier());
        var receipt = Receipt.of(new StoredTree(log.store, 300), 7, checkpoint, log.note());
        Files.writeString(folder.resolve("seven.tlog-proof"), receipt.text());
    }

    @Test
    void passesAWholeLogWithItsKeyBesideIt() {
        assertThat(run("verify", folder.toString())).isZero();
        assertThat(out).asString().contains("300 leaves").endsWith("whole\n");
        assertThat(run("verify", folder.toString(), "--json")).isZero();
        assertThat(out).asString().contains("{\"state\":\"whole\",\"origin\":\"test.example/log\",\"size\":300,");
        assertThat(err).asString().isEmpty();
    }

    @Test
    void saysWhatIsDamagedAndWhere() throws IOException {
        Files.delete(folder.resolve("tile/0/000"));
        assertThat(run("verify", folder.toString())).isEqualTo(1);
        assertThat(out).asString().contains("file is missing: tile/0/000\n").endsWith("damaged\n");
        assertThat(run("verify", folder.toString(), "--json")).isEqualTo(1);
        assertThat(out).asString().contains("\"findings\":[{\"what\":\"file is missing\",\"where\":\"tile/0/000\"}]");
    }

    @Test
    void verifiesAReceiptOffline() throws IOException {
        Path receipt = folder.resolve("seven.tlog-proof");
        assertThat(run("verify-receipt", receipt.toString())).isZero();
        assertThat(out).asString().contains("entry 7").contains("leaf 7 of 300 in test.example/log");
        Files.writeString(receipt, Files.readString(receipt).replace("index 7", "index 8"));
        assertThat(run("verify-receipt", receipt.toString(), "--json")).isEqualTo(1);
        assertThat(out).asString().contains("entry is not in the tree");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "verify",
                "audit /tmp",
                "verify /nowhere/at/all",
                "verify /tmp --key",
                "verify /tmp --colour red",
                "verify /tmp --key /nowhere",
                "verify-receipt /nowhere --json",
                "verify --json /tmp"
            })
    void saysWhenItDoesNotUnderstand(String words) {
        assertThat(run(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);
        assertThat(err).asString().isNotBlank();
        assertThat(out).asString().isEmpty();
    }

    @Test
    void refusesADatabaseWithoutItsRole() {
        assertThat(run("verify", folder.toString(), "--database", "jdbc:none:")).isEqualTo(2);
        assertThat(err).asString().contains("--password-file");
    }

    private int run(String... words) {
        return Main.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
