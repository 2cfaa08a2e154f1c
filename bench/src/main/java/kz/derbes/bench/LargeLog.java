package kz.derbes.bench;

import static kz.derbes.bench.Bench.say;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.derbes.tlog.Checkpoint;
import kz.derbes.tlog.FolderStore;
import kz.derbes.tlog.Fsck;
import kz.derbes.tlog.Hash;
import kz.derbes.tlog.Receipt;
import kz.derbes.tlog.SigningKey;
import kz.derbes.tlog.Store;
import kz.derbes.tlog.StoredTree;
import kz.derbes.tlog.TreeWriter;

/** A sealed log on disk, made as fast as it can be, and what it costs to prove an entry out of it. */
record LargeLog(Path folder, long size, SigningKey key, String note) {
    private static final int PROOFS = 2_000;
    private static final String ENTRY = "{\"actor\":\"subject:5b1f7c2e-9a43-4d0e-8f6a-112233445566\","
            + "\"at\":\"2026-11-22T09:00:00.120003Z\",\"codes\":{\"consent\":\"5b1f7c2e-9a43-4d0e-8f6a-112233445566\","
            + "\"fields\":\"surname,given-name,email\",\"purpose\":\"personal-access\"},\"deed\":\"vault.opened\","
            + "\"id\":\"%012x-8abc-9def-0123456789ab\",\"subject\":\"5b1f7c2e-9a43-4d0e-8f6a-112233445566\",\"v\":1}";

    static LargeLog write(Path folder, long size) {
        var key = SigningKey.generate("bench.example/ledger", new SecureRandom());
        var writer = new TreeWriter(new Unflushed(folder));
        long begin = System.nanoTime();
        Hash root = Hash.EMPTY;
        for (long done = 0; done < size; ) {
            int count = (int) Math.min(TreeWriter.LARGEST_APPEND, size - done);
            root = writer.append(done, entries(done, count));
            done += count;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        say("%d leaves in %.0f s, %.0f/s without flushing".formatted(size, seconds, size / seconds));
        var note = new Checkpoint("bench.example/ledger", size, root).signedBy(key);
        new FolderStore(folder).write(Checkpoint.FILE, note.getBytes(StandardCharsets.UTF_8));
        return new LargeLog(folder, size, key, note);
    }

    /** The same entry again and again, but for its number. */
    private static List<byte[]> entries(long first, int count) {
        byte[] text = ENTRY.formatted(0L).getBytes(StandardCharsets.US_ASCII);
        int at = ENTRY.indexOf("%012x");
        var entries = new ArrayList<byte[]>(count);
        for (long number = first; number < first + count; number++) {
            byte[] entry = text.clone();
            long rest = number;
            for (int digit = 11; digit >= 0; digit--, rest >>>= 4)
                entry[at + digit] = (byte) Character.forDigit((int) (rest & 15), 16);
            entries.add(entry);
        }
        return entries;
    }

    List<Figure> figures() {
        var random = new Random(20261124);
        var took = new ArrayList<Long>();
        for (int i = 0; i < PROOFS; i++) {
            long leaf = (random.nextLong() >>> 1) % size;
            long begin = System.nanoTime();
            prove(leaf);
            took.add(System.nanoTime() - begin);
        }
        var warm = took.subList(PROOFS / 4, PROOFS);
        warm.sort(null);
        long begin = System.nanoTime();
        var report = new Fsck(new FolderStore(folder), key.verifier())
                .since(size - 10_000)
                .check();
        double since = (System.nanoTime() - begin) / 1e6;
        if (!report.isWhole()) throw new IllegalStateException(report.findings().toString());
        return List.of(
                Figure.of("ledger.proof_p50_ms", warm.get(warm.size() / 2) / 1e6, "ms")
                        .with("p99_ms", warm.get(warm.size() * 99 / 100) / 1e6)
                        .with("leaves", (double) size),
                Figure.of("ledger.verify_since_ms", since, "ms")
                        .with("new", 10_000)
                        .with("leaves", (double) size));
    }

    /** What a receipt costs: the note checked, the hashes fetched from the tiles, the entry from its bundle. */
    private void prove(long leaf) {
        var store = new FolderStore(folder);
        var checkpoint = Checkpoint.open(note, key.verifier());
        var receipt = Receipt.of(new StoredTree(store, size), leaf, checkpoint, note);
        if (receipt.text().isEmpty()) throw new IllegalStateException("no receipt");
    }

    /** A folder that flushes nothing, because writing is not what is measured. */
    private record Unflushed(Path folder) implements Store {

        @Override
        public Optional<byte[]> read(String path) {
            return new FolderStore(folder).read(path);
        }

        @Override
        public void write(String path, byte[] content) {
            try {
                Path target = folder.resolve(path);
                Files.createDirectories(target.getParent());
                Files.write(target, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void settle() {}

        @Override
        public void delete(String path) {
            new FolderStore(folder).delete(path);
        }

        @Override
        public List<String> list(String path) {
            return new FolderStore(folder).list(path);
        }
    }
}
