package kz.derbes.tlog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files in a zip archive with a manifest of their SHA-256 sums and the receipt of the ledger's entry that names the
 * manifest's own sum: what was handed out, whole and dated, verifiable without the log.
 *
 * @param files the files by name, without manifest, receipt and key
 * @param manifest one line per file in the order of the names: the sum in hex, two spaces, the name
 * @param receipt a {@link Receipt} as text
 * @param key the log's verifier key as text, for whoever has no copy of their own
 */
public record Bundle(SortedMap<String, byte[]> files, String manifest, String receipt, String key) {
    private static final String MANIFEST = "MANIFEST";
    private static final String RECEIPT = "RECEIPT";
    private static final String KEY = "ledger.vkey";
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,4}");
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 1L << 30;

    /** The manifest of these files; a name that is no plain relative path is an {@link IllegalArgumentException}. */
    public static String manifest(SortedMap<String, byte[]> files) {
        var text = new StringBuilder();
        new TreeMap<>(files).forEach((name, bytes) -> {
            if (!NAME.matcher(name).matches() || isOwn(name))
                throw new IllegalArgumentException("no name for a file: " + name);
            text.append(hex(bytes)).append("  ").append(name).append('\n');
        });
        return text.toString();
    }

    /** The sum of a manifest, as the ledger's entry names it under {@code manifest}. */
    public static String sum(String manifest) {
        return hex(manifest.getBytes(StandardCharsets.UTF_8));
    }

    /** The archive; the same bundle gives the same bytes. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, MANIFEST, manifest.getBytes(StandardCharsets.UTF_8));
            put(zip, RECEIPT, receipt.getBytes(StandardCharsets.UTF_8));
            put(zip, KEY, key.getBytes(StandardCharsets.UTF_8));
            for (var file : files.entrySet()) put(zip, file.getKey(), file.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Reads an archive; one that is none, or far too large, is a {@link DamageException}. */
    public static Bundle read(byte[] archive) throws IOException {
        var all = new TreeMap<String, byte[]>();
        long left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left < 0 || all.size() > MOST_FILES)
                    throw new DamageException("bundle is too large", entry.getName());
                if (all.put(entry.getName(), bytes) != null)
                    throw new DamageException("file is there twice", entry.getName());
            }
        }
        String manifest = text(all, MANIFEST);
        String receipt = text(all, RECEIPT);
        return new Bundle(all, manifest, receipt, text(all, KEY));
    }

    private static String text(Map<String, byte[]> files, String name) {
        byte[] bytes = files.remove(name);
        if (bytes == null) throw new DamageException("file is missing", name);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The receipt under which the whole bundle is proven; a {@link DamageException} names what is not as it was. */
    public Receipt verify(VerifierKey verifier) {
        if (!manifest(files).equals(manifest)) throw new DamageException("files differ from the manifest", differing());
        var proven = Receipt.parse(receipt);
        proven.verify(verifier);
        if (!proven.entry().contains("\"manifest\":\"" + sum(manifest) + "\""))
            throw new DamageException("receipt is of something else", "leaf " + proven.index());
        return proven;
    }

    private String differing() {
        var lines = manifest.lines().toList();
        for (var file : files.entrySet())
            if (!lines.contains(hex(file.getValue()) + "  " + file.getKey())) return file.getKey();
        return lines.stream()
                .filter(it -> it.length() < 66 || !files.containsKey(it.substring(66)))
                .findFirst()
                .map(it -> it.length() < 66 ? MANIFEST : it.substring(66))
                .orElse(MANIFEST);
    }

    private static boolean isOwn(String name) {
        return name.equals(MANIFEST) || name.equals(RECEIPT) || name.equals(KEY);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Hash.sha256().digest(bytes));
    }
}
