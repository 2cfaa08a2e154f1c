package kz.derbes.tlog;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a growing tree: one hash for each complete subtree, enough to append and to know the root. */
public final class Frontier {
    private final List<Hash> peaks = new ArrayList<>();
    private long size;

    /** The edge of a tree that already has that many leaves. */
    public static Frontier of(Tree tree, long size) {
        var frontier = new Frontier();
        for (int level = Long.SIZE - 2; level >= 0; level--)
            if (((size >>> level) & 1) == 1) frontier.peaks.add(tree.subtree(level, (size >>> level) - 1));
        frontier.size = size;
        return frontier;
    }

    public void append(Hash leaf) {
        Hash peak = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) peak = Hash.node(peaks.removeLast(), peak);
        peaks.add(peak);
        size++;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        if (peaks.isEmpty()) return Hash.EMPTY;
        Hash root = peaks.getLast();
        for (Hash peak : peaks.reversed().subList(1, peaks.size())) root = Hash.node(peak, root);
        return root;
    }
}
