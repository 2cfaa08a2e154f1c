package kz.derbes.vault.keys;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** One keyset in a file of the keys' folder. Each change is on the disk, whole, before it returns, and may be repeated. */
public record KeysetFile(Path folder, Ring ring, Guard guard) {

    public KeysetFile(Path folder, Ring ring) {
        this(folder, ring, new NoGuard());
    }

    public Path path() {
        return folder.resolve(ring.file());
    }

    public boolean exists() {
        return Files.exists(path());
    }

    /** The file as it lies there; two texts that are equal are one keyset. */
    public String text() throws IOException {
        return Files.readString(path(), StandardCharsets.UTF_8);
    }

    /** Opens the keyset; one that lies in clear though there is a provider is sealed now. */
    public KeysetHandle read() throws IOException, GeneralSecurityException {
        String text = text();
        var keyset = guard.open(text, ring);
        if (!guard.closed(text)) write(keyset);
        return keyset;
    }

    /** Makes a new keyset. */
    public KeysetHandle create() throws IOException, GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(ring.fresh(), ring.kind());
        write(keyset);
        return keyset;
    }

    /** Adds a key of this number that opens but is not used yet. */
    public void add(long id) throws IOException, GeneralSecurityException {
        var keyset = read();
        if (Numbers.of(keyset).contains(id)) return;
        var entry = KeysetHandle.generateEntryFromParameters(ring.fresh()).withFixedId((int) id);
        write(KeysetHandle.newBuilder(keyset)
                .setConfiguration(ring.kind())
                .addEntry(entry)
                .build());
    }

    /** From now on this key is the one that is used. */
    public void promote(long id) throws IOException, GeneralSecurityException {
        var keyset = read();
        if (Numbers.primary(keyset) == id) return;
        var builder = KeysetHandle.newBuilder(keyset).setConfiguration(ring.kind());
        builder.getAt(Numbers.place(keyset, id)).makePrimary();
        write(builder.build());
    }

    /** Destroys every other key; what was made under them cannot be opened by anybody. */
    public void keepOnly(long id) throws IOException, GeneralSecurityException {
        var keyset = read();
        if (keyset.size() == 1 && Numbers.primary(keyset) == id) return;
        var kept = KeysetHandle.importKey(
                        keyset.getAt(Numbers.place(keyset, id)).getKey())
                .withFixedId((int) id)
                .makePrimary();
        write(KeysetHandle.newBuilder()
                .setConfiguration(ring.kind())
                .addEntry(kept)
                .build());
    }

    private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        WholeFile.replace(folder, ring.file(), guard.close(keyset, ring) + "\n");
    }
}
