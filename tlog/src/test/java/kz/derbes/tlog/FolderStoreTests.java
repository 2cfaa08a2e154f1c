package kz.derbes.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
