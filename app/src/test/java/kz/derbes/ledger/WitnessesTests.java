package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.derbes.ledger.Testimony.Word;
import kz.derbes.ledger.out.WitnessCalls;
import kz.derbes.tlog.Cosignature;
import kz.derbes.tlog.FolderStore;
import kz.derbes.tlog.Receipt;
import kz.derbes.tlog.SigningKey;
import kz.derbes.tlog.VerifierKey;
import kz.derbes.tlog.Witness;
import kz.derbes.tlog.WitnessMain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The log shows each checkpoint to its witnesses, goes on without them, and hears from them what it has forgotten. */
class WitnessesTests {
    private final TestingLedger ledger = TestingLedger.create();
    private final WitnessCalls calls = new WitnessCalls();
    private final Path folder = TestingLedger.freshFolder();
    private final SigningKey key = SigningKey.generate("witness.example/w1", new SecureRandom());
    private final VerifierKey verifier = key.verifier().asWitness();
    private HttpServer server = serve();

    private HttpServer serve() {
        try {
            var log = ledger.files(ledger.data).key().verifier();
            var witness = new Witness(key, Map.of(log.name(), log), new FolderStore(folder), Clock.systemUTC());
            return WitnessMain.serve(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void sealSome() {
        seal(300);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        calls.close();
    }

    @Test
    void keepsWhatWitnessesSignedBesideTheCheckpoint() throws Exception {
        var witnesses = witnesses(1);
        witnesses.round();
        assertWord(witnesses, Word.SIGNED, 300);
        assertThat(Cosignature.at(witnessed(), verifier)).isPresent();
        seal(77);
        witnesses.round();
        assertWord(witnesses, Word.SIGNED, 377);
        var receipt = ledger.checkpoints().receipt(5).orElseThrow();
        assertThat(Receipt.parse(receipt.text())
                        .verify(ledger.files(ledger.data).key().verifier())
                        .size())
                .isEqualTo(377);
        assertThat(Cosignature.at(receipt.note(), verifier)).isPresent();
        seal(9);
        assertThat(ledger.checkpoints().receipt(380))
                .as("covered by the newest alone")
                .isPresent();
        assertThat(ledger.fsck().findings()).isEmpty();
    }

    @Test
    void takesUpWhereAnotherProcessLeftOff() throws Exception {
        witnesses(1).round();
        seal(10);
        var witnesses = witnesses(1);
        witnesses.round();
        assertWord(witnesses, Word.SIGNED, 310);
    }

    @Test
    void goesOnWithoutAWitnessAndCountsHowManyAreNeeded() throws Exception {
        server.stop(0);
        var witnesses = witnesses(1);
        witnesses.round();
        assertWord(witnesses, Word.SILENT, 0);
        assertThat(ledger.checkpoints().witnessed()).isEmpty();
        seal(5);
        assertThat(ledger.fsck().findings()).isEmpty();
        server = serve();
        var two = witnesses(2);
        two.round();
        assertThat(ledger.checkpoints().witnessed()).as("one of two").isEmpty();
    }

    @Test
    void hearsThatItsFolderWasPutBackFromACopy() throws Exception {
        var copy = TestingLedger.freshFolder();
        FileSystemUtils.copyRecursively(ledger.data, copy);
        seal(50);
        witnesses(1).round();
        var old = TestingLedger.at(ledger.database, copy);
        var witnesses = witnesses(old, 1);
        witnesses.round();
        assertWord(witnesses, Word.AHEAD, 350);
        assertThat(witnesses.testimonies()).allMatch(Testimony::needsAPerson);
    }

    @Test
    void isToldOfAForkUnderItsOwnKey() throws Exception {
        var other = TestingLedger.create();
        Files.copy(
                ledger.data.resolve("keys/ledger-signing.key"),
                other.data.resolve("keys/ledger-signing.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(other.data.resolve("ledger/checkpoint"));
        other.record(300);
        try (var weaver = other.weaver()) {
            assertThat(weaver.weave().isWhole()).isTrue();
        }
        witnesses(1).round();
        var same = witnesses(other, 1);
        same.round();
        assertWord(same, Word.FORK, 300);
        other.record(20);
        try (var weaver = other.weaver()) {
            weaver.weave();
        }
        var grown = witnesses(other, 1);
        grown.round();
        assertWord(grown, Word.FORK, 300);
    }

    @Test
    void asksOverHttpsOrNextDoor() {
        new LedgerSettings.Witness(URI.create("https://witness.example"), "k");
        new LedgerSettings.Witness(URI.create("http://127.0.0.1:7380"), "k");
        assertThatThrownBy(() -> new LedgerSettings.Witness(URI.create("http://witness.example"), "k"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void seal(int count) {
        ledger.record(count);
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().isWhole()).isTrue();
        }
    }

    private Witnesses witnesses(int needed) {
        return witnesses(ledger, needed);
    }

    private Witnesses witnesses(TestingLedger asking, int needed) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var settings = new LedgerSettings(
                TestingLedger.ORIGIN,
                Duration.ofSeconds(1),
                100,
                asking.entrance(),
                Duration.ofMinutes(1),
                List.of(),
                needed,
                Duration.ofSeconds(1));
        return new Witnesses(List.of(new Asking(address, verifier, calls)), settings, asking.files(asking.data));
    }

    private String witnessed() {
        return ledger.checkpoints().witnessed().orElseThrow();
    }

    private static void assertWord(Witnesses witnesses, Word word, long size) {
        assertThat(witnesses.testimonies()).singleElement().satisfies(it -> {
            assertThat(it.word()).isEqualTo(word);
            assertThat(it.size()).isEqualTo(size);
        });
    }
}
