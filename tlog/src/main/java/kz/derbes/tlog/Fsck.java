package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * The second reader of a log. It believes the verifier key alone: it rebuilds the tree from the entries and compares
 * every tile, the root, the older checkpoint it was given and the rows of the database.
 */
public final class Fsck {
    private static final int MOST_FINDINGS = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");

    private final Store store;
    private final VerifierKey key;
    private final List<Finding> findings = new ArrayList<>();
    private Frontier rebuilt = new Frontier();
    /** Leaves of which entry and hash differ; which of the two is wrong, the root says. */
    private final SortedSet<Long> unlike = new TreeSet<>();

    private long since;

    public Fsck(Store store, VerifierKey key) {
        this.store = store;
        this.key = key;
    }

    /** The same reader, who believes the tiles about the leaves before that one and looks at what was added since. */
    public Fsck since(long size) {
        since = size / TilePath.FULL * TilePath.FULL;
        return this;
    }

    /** Checks the files alone. */
    public Report check() {
        return check(Optional.empty());
    }

    /** Checks the files, and that they still begin with a signed checkpoint that was kept elsewhere. */
    public Report check(Optional<String> older) {
        return check(older, LeafRows.NONE);
    }

    /** Checks the same, and each leaf against its row of the database. The connection must serve nothing else. */
    public Report check(Optional<String> older, Connection database) throws SQLException {
        try (var rows = new DatabaseRows(database)) {
            return check(older, rows);
        }
    }

    private Report check(Optional<String> older, LeafRows rows) {
        try {
            var checkpoint = Checkpoint.open(newest(), key);
            var earlier = older.map(it -> Checkpoint.open(it, key));
            rebuild(checkpoint, earlier, rows);
            return new Report(
                    checkpoint.origin(), rebuilt.size(), checkpoint.root().base64(), List.copyOf(findings));
        } catch (DamageException e) {
            report(e.finding());
            return new Report(key.name(), rebuilt.size(), rebuilt.root().base64(), List.copyOf(findings));
        }
    }

    private String newest() {
        return store.read(Checkpoint.FILE)
                .map(it -> new String(it, StandardCharsets.UTF_8))
                .orElseThrow(() -> new DamageException("file is missing", Checkpoint.FILE));
    }

    private void rebuild(Checkpoint checkpoint, Optional<Checkpoint> earlier, LeafRows rows) {
        long size = checkpoint.size();
        var tree = new StoredTree(store, size);
        earlier.filter(it -> it.size() > size).ifPresent(it -> report("log is shorter than it was", size, it.size()));
        if (since > size) throw new DamageException("log is shorter than it was", "size " + since + ", now " + size);
        rebuilt = Frontier.of(tree, since);
        earlier.ifPresent(it -> compareHistory(tree, it, checkpoint));
        earlier.ifPresent(this::compareRoot);
        rows.begin(since, size);
        var complete = new ArrayList<Hash>();
        for (long index = since / TilePath.FULL; index * TilePath.FULL < size; index++) {
            var hashes = new ArrayList<Hash>();
            for (byte[] entry : entries(tree, size, index)) {
                rows.expect(rebuilt.size(), new String(entry, StandardCharsets.UTF_8), this::report);
                hashes.add(Hash.leaf(entry));
                rebuilt.append(hashes.getLast());
                earlier.ifPresent(this::compareRoot);
            }
            compareTile(TilePath.in(size, 0, index), hashes).ifPresent(complete::add);
        }
        rows.end(this::report);
        compareLevels(tree, size, complete);
        if (rebuilt.root().equals(checkpoint.root())) return;
        report("root is not the signed one", size, size);
        for (long leaf : unlike)
            report(new Finding(
                    "entry is not the sealed one",
                    TilePath.in(size, TilePath.ENTRIES, leaf / TilePath.FULL) + ", leaf " + leaf));
    }

    /** An older checkpoint that ends before the first leaf that is read is held against a consistency proof. */
    private void compareHistory(StoredTree tree, Checkpoint earlier, Checkpoint checkpoint) {
        if (earlier.size() >= since || earlier.size() > checkpoint.size()) return;
        var path = tree.consistency(earlier.size(), checkpoint.size());
        if (!Proofs.extend(earlier.size(), earlier.root(), checkpoint.size(), checkpoint.root(), path))
            report("log does not begin with the older checkpoint", earlier.size(), checkpoint.size());
    }

    private List<byte[]> entries(StoredTree tree, long size, long index) {
        var entries = tree.bundle(index);
        compare(
                TilePath.in(size, TilePath.ENTRIES, index),
                EntryBundle.encode(entries),
                it -> EntryBundle.encode(entries.subList(0, it)).length);
        return entries;
    }

    /** Compares the levels above the leaves, each made from the complete tiles of the one below. */
    private void compareLevels(StoredTree tree, long size, List<Hash> first) {
        List<Hash> hashes = first;
        long begin = since / TilePath.FULL;
        for (int level = 1; !hashes.isEmpty(); level++) {
            var complete = new ArrayList<Hash>();
            long index = begin / TilePath.FULL;
            var open = known(tree, level, index, (int) (begin % TilePath.FULL));
            for (Hash hash : hashes) {
                open.add(hash);
                if (open.size() < TilePath.FULL) continue;
                compareTile(TilePath.in(size, level, index++), open).ifPresent(complete::add);
                open.clear();
            }
            if (!open.isEmpty()) compareTile(TilePath.in(size, level, index), open);
            hashes = complete;
            begin /= TilePath.FULL;
        }
    }

    /** The first hashes of a tile, which stand for leaves that are not read. */
    private static List<Hash> known(StoredTree tree, int level, long index, int count) {
        var hashes = new ArrayList<Hash>();
        for (int i = 0; i < count; i++) hashes.add(Hash.at(tree.tile(level, index), i * Hash.BYTES));
        return hashes;
    }

    /** The root over the tile when it is full. */
    private Optional<Hash> compareTile(TilePath path, List<Hash> hashes) {
        byte[] tile = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++)
            System.arraycopy(hashes.get(i).bytes(), 0, tile, i * Hash.BYTES, Hash.BYTES);
        compare(path, tile, it -> it * Hash.BYTES);
        return path.isFull() ? Optional.of(StoredTree.fold(tile, 0, TilePath.FULL)) : Optional.empty();
    }

    /** Compares a tile, and the partial ones that came before it, with what the entries make it to be. */
    private void compare(TilePath path, byte[] expected, IntUnaryOperator lengthOfWidth) {
        for (String name : store.list(path.partials())) {
            int width = NUMBER.matcher(name).matches() ? Integer.parseInt(name) : 0;
            var partial = new TilePath(path.level(), path.index(), width);
            if (width == 0) report(new Finding("file is of no use", path.partials() + "/" + name));
            else if (width < path.width())
                store.read(partial.toString())
                        .filter(it -> !Arrays.equals(it, Arrays.copyOf(expected, lengthOfWidth.applyAsInt(width))))
                        .ifPresent(it -> differs(partial, expected, it));
        }
        store.read(path.toString())
                .ifPresentOrElse(
                        it -> {
                            if (!Arrays.equals(it, expected)) differs(path, expected, it);
                        },
                        () -> compareBeginning(path.full(), expected));
    }

    private void compareBeginning(TilePath path, byte[] expected) {
        var bytes = store.read(path.toString());
        if (bytes.isEmpty()) report(new Finding("file is missing", path.toString()));
        bytes.filter(it -> !Arrays.equals(Arrays.copyOf(it, expected.length), expected))
                .ifPresent(it -> differs(path, expected, it));
    }

    private void differs(TilePath path, byte[] expected, byte[] seen) {
        long leaf = path.index() * TilePath.FULL + Arrays.mismatch(expected, seen) / Hash.BYTES;
        if (path.level() == 0) unlike.add(leaf);
        report(new Finding("file differs from the entries", path + (path.level() == 0 ? ", leaf " + leaf : "")));
    }

    private void compareRoot(Checkpoint earlier) {
        if (earlier.size() == rebuilt.size() && !earlier.root().equals(rebuilt.root()))
            report("log does not begin with the older checkpoint", earlier.size(), rebuilt.size());
    }

    private void report(String what, long expected, long seen) {
        report(new Finding(what, expected == seen ? "size " + seen : "size " + expected + ", older " + seen));
    }

    private void report(Finding finding) {
        if (findings.size() < MOST_FINDINGS) findings.add(finding);
    }
}
