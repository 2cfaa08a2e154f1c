package kz.derbes.tlog;

import java.util.ArrayList;
import java.util.List;

/** The hashes of complete subtrees, and the roots and proofs that follow from them (RFC 6962, 2.1). */
@FunctionalInterface
public interface Tree {

    /** The hash over {@code 2^level} leaves, the {@code index}-th of its level. */
    Hash subtree(int level, long index);

    default Hash root(long size) {
        return size == 0 ? Hash.EMPTY : over(0, size);
    }

    /** The siblings on the way from a leaf to the root, lowest first. */
    default List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) throw new IllegalArgumentException("no leaf " + index + " of " + size);
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            path.add(index < middle ? over(middle, to) : over(from, middle));
            if (index < middle) to = middle;
            else from = middle;
        }
        return path.reversed();
    }

    /** The hashes that show the tree of the smaller size to be the beginning of the larger one. */
    default List<Hash> consistency(long smaller, long larger) {
        if (smaller < 0 || smaller > larger) throw new IllegalArgumentException(smaller + " is not within " + larger);
        var path = new ArrayList<Hash>();
        if (smaller > 0) consistency(smaller, 0, larger, true, path);
        return path;
    }

    private void consistency(long smaller, long from, long to, boolean known, List<Hash> path) {
        if (smaller == to) {
            if (!known) path.add(over(from, to));
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            consistency(smaller, from, middle, known, path);
            path.add(over(middle, to));
        } else {
            consistency(smaller, middle, to, false, path);
            path.add(over(from, middle));
        }
    }

    private Hash over(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1 && from % width == 0) {
            int level = Long.numberOfTrailingZeros(width);
            return subtree(level, from >>> level);
        }
        long middle = from + split(width);
        return Hash.node(over(from, middle), over(middle, to));
    }

    /** The largest power of two below the width. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
