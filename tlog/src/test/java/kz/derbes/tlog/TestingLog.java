package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A log in memory, and the roots of RFC 6962 worked out the plain way. */
final class TestingLog {
    static final SigningKey KEY = SigningKey.ofSeed("test.example/log", new byte[32]);

    final TestingStore store = new TestingStore();
    final List<byte[]> entries = new ArrayList<>();

    static TestingLog of(int size) {
        var log = new TestingLog();
        log.append(size);
        return log;
    }

    /** Appends that many entries, publishes and tidies, as a weaver does. */
    void append(int count) {
        long before = entries.size();
        var added = IntStream.range(entries.size(), entries.size() + count)
                .mapToObj(it -> ("entry " + it).getBytes(StandardCharsets.UTF_8))
                .toList();
        var root = new TreeWriter(store).append(before, added);
        entries.addAll(added);
        publish(root);
        new TreeWriter(store).tidy(before, entries.size());
    }

    void publish(Hash root) {
        var note = new Checkpoint("test.example/log", entries.size(), root).signedBy(KEY);
        store.write(Checkpoint.FILE, note.getBytes(StandardCharsets.UTF_8));
    }

    String note() {
        return new String(store.read(Checkpoint.FILE).orElseThrow(), StandardCharsets.UTF_8);
    }

    Report check() {
        return new Fsck(store, KEY.verifier()).check();
    }

    /** MTH of RFC 6962, 2.1, word for word. */
    static Hash plainRoot(List<byte[]> leaves) {
        if (leaves.isEmpty()) return Hash.EMPTY;
        if (leaves.size() == 1) return Hash.leaf(leaves.getFirst());
        int split = 1;
        while (split * 2 < leaves.size()) split *= 2;
        return Hash.node(plainRoot(leaves.subList(0, split)), plainRoot(leaves.subList(split, leaves.size())));
    }

    /** The complete subtrees over some leaves, each worked out the plain way. */
    static Tree plainTree(List<byte[]> leaves) {
        return (level, index) -> plainRoot(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }
}
