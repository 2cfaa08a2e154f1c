package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An entry with all that proves its place in a log without the log: C2SP {@code tlog-proof@v1}, whose {@code extra} line
 * carries the entry itself.
 *
 * @param entry the entry's text
 * @param index its place
 * @param path its inclusion proof in the tree of the checkpoint
 * @param note the signed checkpoint
 */
public record Receipt(String entry, long index, List<Hash> path, String note) {
    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST = 1 << 20;

    /** Takes the proof of an entry out of a stored tree of that checkpoint. */
    public static Receipt of(StoredTree tree, long index, Checkpoint checkpoint, String note) {
        String entry = new String(tree.entry(index), StandardCharsets.UTF_8);
        return new Receipt(entry, index, tree.inclusion(index, checkpoint.size()), note);
    }

    public String text() {
        var text = new StringBuilder(FIRST).append('\n');
        text.append(EXTRA).append(Strict.base64(bytes())).append('\n');
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }

    /** Reads what {@link #text} writes; anything else is a {@link DamageException}. */
    public static Receipt parse(String text) {
        int end = text.indexOf("\n\n");
        if (end < 0 || text.length() > LONGEST) throw new DamageException("not a receipt", FIRST);
        try {
            var receipt = read(text.substring(0, end).split("\n", -1), text.substring(end + 2));
            if (receipt.text().equals(text)) return receipt;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamageException("receipt is malformed", FIRST);
        }
        throw new DamageException("receipt is malformed", FIRST);
    }

    private static Receipt read(String[] lines, String note) {
        byte[] entry = Strict.base64(lines[1].substring(EXTRA.length()));
        long index = Strict.number(lines[2].substring(INDEX.length()));
        var path = List.of(lines).subList(3, lines.length).stream()
                .map(Hash::parse)
                .toList();
        return new Receipt(new String(entry, StandardCharsets.UTF_8), index, path, note);
    }

    /** The checkpoint under which the entry is proven; a {@link DamageException} when it is not. */
    public Checkpoint verify(VerifierKey key) {
        var checkpoint = Checkpoint.open(note, key);
        if (Proofs.includes(Hash.leaf(bytes()), index, path, checkpoint.size(), checkpoint.root())) return checkpoint;
        throw new DamageException("entry is not in the tree", "leaf " + index);
    }

    private byte[] bytes() {
        return entry.getBytes(StandardCharsets.UTF_8);
    }
}
