package kz.derbes.vault.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret file that is there in its old state or its new one, never in between, and readable by its owner alone. */
final class WholeFile {
    private WholeFile() {}

    /** Replaces the file; where the disk writes in place, the old bytes are overwritten with noughts. */
    static void replace(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, ".draft-", "", owner);
        Files.writeString(draft, text);
        flush(draft, StandardOpenOption.WRITE);
        if (Files.exists(file)) swap(folder, draft, file);
        else Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        flush(folder, StandardOpenOption.READ);
    }

    private static void swap(Path folder, Path draft, Path file) throws IOException {
        try (var old = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            flush(folder, StandardOpenOption.READ);
            old.write(ByteBuffer.allocate((int) old.size()), 0);
            old.force(true);
        }
    }

    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
