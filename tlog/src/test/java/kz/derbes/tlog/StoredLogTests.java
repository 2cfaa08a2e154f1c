package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log grown in pieces is the log grown at once, on disk as in memory. */
class StoredLogTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 0x5eed})
    void growsInPiecesToTheSameTree(long seed) {
        var random = new Random(seed);
        var log = new TestingLog();
        while (log.entries.size() < 1_500) {
            log.append(1 + random.nextInt(300));
            var tree = new StoredTree(log.store, log.entries.size());
            assertThat(tree.root(log.entries.size())).isEqualTo(TestingLog.plainRoot(log.entries));
            assertThat(log.check().findings()).isEmpty();
        }
    }

    @Test
    void laysOutATreeOfThreeLevels() {
        var log = new TestingLog();
        for (int left = 70_000; left > 0; left -= TreeWriter.LARGEST_APPEND)
            log.append(Math.min(left, TreeWriter.LARGEST_APPEND));
        assertThat(log.store.files.keySet().stream().filter(it -> it.startsWith("tile/0/")))
                .hasSize(274);
        assertThat(log.store.files)
                .containsKeys(
                        "tile/0/272",
                        "tile/0/273.p/112",
                        "tile/1/000",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1",
                        "tile/entries/272",
                        "tile/entries/273.p/112",
                        "checkpoint");
        assertThat(log.check()).satisfies(it -> {
            assertThat(it.findings()).isEmpty();
            assertThat(it.size()).isEqualTo(70_000);
        });
    }

    @Test
    void trimsWhatNoCheckpointCovers() {
        var log = TestingLog.of(300);
        var before = List.copyOf(log.store.files.keySet());
        new TreeWriter(log.store).append(300, log.entries);
        assertThat(log.store.files.size()).isGreaterThan(before.size());
        new TreeWriter(log.store).trim(300);
        assertThat(log.store.files.keySet()).containsExactlyElementsOf(before);
        assertThat(log.check().isWhole()).isTrue();
    }

    @Test
    void keepsFilesInAFolderAndLeavesItForNoPath(@TempDir Path folder) {
        var store = new FolderStore(folder.resolve("log"));
        store.write("tile/0/000.p/1", new byte[] {1});
        store.write("tile/0/000.p/1", new byte[] {2});
        store.settle();
        assertThat(store.read("tile/0/000.p/1")).contains(new byte[] {2});
        assertThat(store.list("tile/0/000.p")).containsExactly("1");
        assertThat(folder.resolve("log/.draft")).doesNotExist();
        store.delete("tile/0/000.p/1");
        store.settle();
        assertThat(store.read("tile/0/000.p/1")).isEmpty();
        assertThat(store.list("nowhere")).isEmpty();
        assertThat(Files.exists(folder.resolve("other"))).isFalse();
        for (String path : List.of("../other", "/etc/hostname", "tile/../../other"))
            assertThatThrownBy(() -> store.write(path, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnEntryThatNoBundleHolds() {
        assertThat(EntryBundle.decode(EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY]))))
                .hasSize(1);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
