package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder keeps what it had when a new file does not fit on the disk. */
class FolderStoreTests {
    @TempDir
    Path folder;

    @Test
    void keepsTheOldFileWhenTheDiskIsFull() throws IOException {
        var store = new FolderStore(folder);
        store.write("checkpoint", bytes("old"));
        Path draft = folder.resolve(".draft");
        Files.createSymbolicLink(draft, Path.of("/dev/full")); // a disk without a byte left
        assertThatThrownBy(() -> store.write("checkpoint", bytes("new"))).isInstanceOf(UncheckedIOException.class);
        assertThat(store.read("checkpoint")).contains(bytes("old"));
        Files.delete(draft);
        store.write("checkpoint", bytes("new"));
        store.settle();
        assertThat(store.read("checkpoint")).contains(bytes("new"));
    }

    @Test
    void writesManyFilesTogetherOrNoneOfTheirNames() throws IOException {
        var store = new FolderStore(folder);
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 40; i++) files.put("tile/0/%03d".formatted(i), bytes("tile " + i));
        Files.createSymbolicLink(folder.resolve(".draft-39"), Path.of("/dev/full"));
        assertThatThrownBy(() -> store.write(files)).isInstanceOf(UncheckedIOException.class);
        assertThat(store.list("tile/0")).isEmpty();
        Files.delete(folder.resolve(".draft-39"));
        store.write(files);
        store.settle();
        files.forEach((path, content) -> assertThat(store.read(path)).contains(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
