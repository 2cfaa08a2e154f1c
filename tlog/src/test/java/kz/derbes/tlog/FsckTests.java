package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second reader passes a whole log and finds every damage done to one. */
class FsckTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, 700})
    void passesAWholeLog(int size) {
        var log = new TestingLog();
        log.append(size);
        assertThat(log.check().findings()).isEmpty();
        assertThat(log.check().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20261122, 0x5eed})
    void findsAnyByteChangedInAnyFile(long seed) {
        var random = new Random(seed);
        var log = TestingLog.of(250);
        log.append(40);
        log.append(10);
        for (String file : List.copyOf(log.store.files.keySet())) {
            byte[] whole = log.store.read(file).orElseThrow();
            for (int round = 0; round < 60; round++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                log.store.write(file, changed);
                assertThat(log.check().isWhole()).as(file).isFalse();
            }
            log.store.write(file, whole);
        }
        assertThat(log.check().isWhole()).isTrue();
    }

    @Test
    void findsAnyFileGoneCutOrMadeLonger() {
        var log = TestingLog.of(300);
        for (String file : List.copyOf(log.store.files.keySet())) {
            byte[] whole = log.store.read(file).orElseThrow();
            log.store.delete(file);
            assertThat(log.check().findings()).as(file + " gone").isNotEmpty();
            log.store.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            assertThat(log.check().findings()).as(file + " cut").isNotEmpty();
            log.store.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
            assertThat(log.check().findings()).as(file + " longer").isNotEmpty();
            log.store.write(file, whole);
        }
    }

    @Test
    void namesTheFileAndWhatIsWrong() {
        var log = TestingLog.of(300);
        byte[] tile = log.store.read("tile/0/000").orElseThrow();
        tile[40] ^= 1;
        log.store.write("tile/0/000", tile);
        assertThat(log.check().findings())
                .containsExactly(new Finding("file differs from the entries", "tile/0/000, leaf 1"));
    }

    @Test
    void tellsAChangedEntryFromAChangedHash() {
        var log = TestingLog.of(300);
        byte[] bundle = log.store.read("tile/entries/001.p/44").orElseThrow();
        bundle[bundle.length - 1] ^= 1;
        log.store.write("tile/entries/001.p/44", bundle);
        assertThat(log.check().findings())
                .containsExactly(
                        new Finding("file differs from the entries", "tile/0/001.p/44, leaf 299"),
                        new Finding("root is not the signed one", "size 300"),
                        new Finding("entry is not the sealed one", "tile/entries/001.p/44, leaf 299"));
    }

    @Test
    void findsALogThatWasRolledBackOrRewrittenWithItsOwnKey() {
        var log = TestingLog.of(300);
        var kept = Optional.of(log.note());
        log.append(100);
        assertThat(new Fsck(log.store, TestingLog.KEY.verifier()).check(kept).isWhole())
                .isTrue();
        var shorter = TestingLog.of(200);
        assertThat(new Fsck(shorter.store, TestingLog.KEY.verifier())
                        .check(kept)
                        .findings())
                .extracting(Finding::what)
                .containsExactly("log is shorter than it was");
        var other = new TestingLog();
        other.entries.add(new byte[] {1});
        other.publish(new TreeWriter(other.store).append(0, other.entries));
        other.append(399);
        assertThat(other.check().isWhole()).isTrue();
        assertThat(new Fsck(other.store, TestingLog.KEY.verifier()).check(kept).findings())
                .extracting(Finding::what)
                .containsExactly("log does not begin with the older checkpoint");
    }

    @Test
    void believesNoOtherKey() {
        var stranger = SigningKey.ofSeed("test.example/log", new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        var report = new Fsck(TestingLog.of(3).store, stranger.verifier()).check();
        assertThat(report.findings()).extracting(Finding::what).containsExactly("not signed by the key");
    }
}
