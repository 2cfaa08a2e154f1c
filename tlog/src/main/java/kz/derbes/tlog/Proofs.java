package kz.derbes.tlog;

import java.util.ArrayList;
import java.util.List;

/** The verifier's side of the proofs, by the algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2. */
public final class Proofs {

    private Proofs() {}

    /** Whether the leaf stands at that index of the tree with that size and root. */
    public static boolean includes(Hash leaf, long index, List<Hash> path, long size, Hash root) {
        if (index < 0 || index >= size) return false;
        long node = index;
        long last = size - 1;
        Hash seen = leaf;
        for (Hash sibling : path) {
            if (last == 0) return false;
            boolean right = (node & 1) == 1 || node == last;
            seen = right ? Hash.node(sibling, seen) : Hash.node(seen, sibling);
            int up = right ? skip(node) + 1 : 1;
            node >>>= up;
            last >>>= up;
        }
        return last == 0 && seen.equals(root);
    }

    /** Whether the smaller tree is the beginning of the larger one. */
    public static boolean extend(long smaller, Hash before, long larger, Hash after, List<Hash> path) {
        if (smaller < 0 || smaller > larger) return false;
        if (smaller == 0) return path.isEmpty() && before.equals(Hash.EMPTY);
        if (smaller == larger) return path.isEmpty() && before.equals(after);
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(smaller) == 1) hashes.addFirst(before);
        if (hashes.isEmpty()) return false;
        return climb(smaller, before, larger, after, hashes);
    }

    private static boolean climb(long smaller, Hash before, long larger, Hash after, List<Hash> path) {
        int shared = Long.numberOfTrailingZeros(smaller);
        long node = (smaller - 1) >>> shared;
        long last = (larger - 1) >>> shared;
        Hash old = path.getFirst();
        Hash young = old;
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(sibling, old);
                young = Hash.node(sibling, young);
                int skipped = skip(node);
                node >>>= skipped;
                last >>>= skipped;
            } else {
                young = Hash.node(young, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(before) && young.equals(after);
    }

    /** How many levels up the last node of an odd level has no sibling. */
    private static int skip(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
