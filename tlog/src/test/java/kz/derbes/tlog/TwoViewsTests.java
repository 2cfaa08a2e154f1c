package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.derbes.tlog.TwoViews.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people who were shown two histories find out as soon as they compare what they were given. */
class TwoViewsTests {
    @TempDir
    Path folder;

    private final TestingLog log = TestingLog.of(300);
    private final TestingLog fork = new TestingLog();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void forkAtTheFirstLeaf() {
        fork.entries.add(new byte[] {1});
        fork.publish(new TreeWriter(fork.store).append(0, fork.entries));
        fork.append(299);
    }

    @Test
    void tellsOneHistoryFromTwo() {
        var young = open(log);
        assertThat(new TwoViews(young, young).compare()).isEqualTo(Answer.SAME);
        assertThat(new TwoViews(young, open(fork)).compare()).isEqualTo(Answer.FORK);
        log.append(200);
        assertThat(new TwoViews(open(log), young).compare()).isEqualTo(Answer.NEEDS_TILES);
        assertThat(new TwoViews(open(log), young).compare(log.store)).isEqualTo(Answer.ONE_HISTORY);
        assertThat(new TwoViews(open(log), open(fork)).compare(log.store)).isEqualTo(Answer.FORK);
        assertThat(new TwoViews(young, open(log)).compare(log.store)).isEqualTo(Answer.NEEDS_TILES);
        fork.append(200);
        assertThatThrownBy(() -> new TwoViews(open(log), young).compare(fork.store))
                .isInstanceOf(DamageException.class);
    }

    @Test
    void comparesAReceiptWithAnotherPersonsReceiptCheckpointOrMirror() throws IOException {
        write(log, "one");
        write(fork, "two");
        String mine = folder.resolve("one/mine.tlog-proof").toString();
        assertThat(run(
                        "verify-receipt",
                        mine,
                        "--against",
                        folder.resolve("one/checkpoint").toString()))
                .isZero();
        assertThat(run(
                        "verify-receipt",
                        mine,
                        "--against",
                        folder.resolve("two/mine.tlog-proof").toString()))
                .isEqualTo(1);
        assertThat(out).asString().contains("the key has signed two histories: test.example/log at 300");
        assertThat(run(
                        "verify-receipt",
                        mine,
                        "--against",
                        folder.resolve("two").toString(),
                        "--json"))
                .isEqualTo(1);
        assertThat(run("compare", folder.resolve("one").toString(), "--with", mine))
                .isZero();
        assertThat(run("compare", folder.resolve("two").toString(), "--with", mine))
                .isEqualTo(1);
        log.append(100);
        write(log, "one");
        assertThat(run(
                        "compare",
                        folder.resolve("one").toString(),
                        "--with",
                        folder.resolve("two/checkpoint").toString()))
                .isEqualTo(1);
        assertThat(run(
                        "compare",
                        folder.resolve("two").toString(),
                        "--with",
                        folder.resolve("one/checkpoint").toString()))
                .isEqualTo(2);
    }

    @Test
    void readsOnlyWhatWasAddedSince() throws IOException {
        write(log, "one");
        Path old = folder.resolve("old-checkpoint");
        Files.copy(folder.resolve("one/checkpoint"), old);
        log.append(700);
        write(log, "one");
        String dir = folder.resolve("one").toString();
        assertThat(run("verify", dir, "--since", old.toString())).isZero();
        assertThat(run("verify", dir, "--since", "300")).isZero();
        assertThat(run("verify", dir, "--since", "1000")).isZero();
        assertThat(run("verify", dir, "--since", "1001")).isZero();
        assertThat(run("verify", dir, "--since", "2000")).isEqualTo(1);
        Files.writeString(folder.resolve("two-checkpoint"), fork.note());
        assertThat(run(
                        "verify",
                        dir,
                        "--since",
                        folder.resolve("two-checkpoint").toString()))
                .isEqualTo(1);
        assertThat(out).asString().contains("log does not begin with the older checkpoint");
        damage("one/tile/entries/000");
        assertThat(run("verify", dir, "--since", "512"))
                .as("what is older is not read")
                .isZero();
        assertThat(run("verify", dir)).isEqualTo(1);
        damage("one/tile/entries/003.p/232");
        assertThat(run("verify", dir, "--since", "512")).isEqualTo(1);
    }

    private void damage(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[bytes.length - 1] ^= 1;
        Files.write(folder.resolve(file), bytes);
    }

    private void write(TestingLog written, String name) throws IOException {
        var store = new FolderStore(folder.resolve(name));
        written.store.files.forEach(store::write);
        var receipt =
                Receipt.of(new StoredTree(written.store, written.entries.size()), 7, open(written), written.note());
        Files.writeString(folder.resolve(name + "/mine.tlog-proof"), receipt.text());
        Files.writeString(folder.resolve(name + "/ledger.vkey"), TestingLog.KEY.verifier() + "\n");
    }

    private static Checkpoint open(TestingLog log) {
        return Checkpoint.open(log.note(), TestingLog.KEY.verifier());
    }

    private int run(String... words) {
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(List.of(words), print, print);
    }
}
