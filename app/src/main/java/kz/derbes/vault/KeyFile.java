package kz.derbes.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A Tink keyset of one kind in a file that only its owner may read. */
record KeyFile(Path folder, String name, Configuration kind) {

    Path path() {
        return folder.resolve(name);
    }

    boolean exists() {
        return Files.exists(path());
    }

    KeysetHandle read() throws IOException, GeneralSecurityException {
        String json = Files.readString(path(), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, kind, InsecureSecretKeyAccess.get());
    }

    /** Makes a new keyset; the file is on the disk, whole, before this returns. */
    KeysetHandle create(Parameters parameters) throws IOException, GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(parameters, kind);
        write(TinkJsonProtoKeysetFormat.serializeKeyset(keyset, kind, InsecureSecretKeyAccess.get()));
        return keyset;
    }

    private void write(String json) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(folder, ".draft-", "", owner);
        Files.writeString(draft, json + "\n");
        flush(draft, StandardOpenOption.WRITE);
        Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
        flush(folder, StandardOpenOption.READ);
    }

    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
