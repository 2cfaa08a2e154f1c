package kz.derbes.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a stored tree longer. What it writes counts only once a checkpoint covers it. */
public final class TreeWriter {
    /** The most entries of one {@link #append}; {@link #trim} looks no further. */
    public static final int LARGEST_APPEND = 64 * TilePath.FULL;

    private final Store store;

    public TreeWriter(Store store) {
        this.store = store;
    }

    /** Writes entries behind a tree of that size and returns the new root when they would survive a loss of power. */
    public Hash append(long size, List<byte[]> entries) {
        if (entries.size() > LARGEST_APPEND) throw new IllegalArgumentException("too many at once: " + entries.size());
        var tree = new StoredTree(store, size);
        var frontier = Frontier.of(tree, size);
        var leaves = entries.stream().map(Hash::leaf).toList();
        leaves.forEach(frontier::append);
        var files = new LinkedHashMap<String, byte[]>();
        writeBundles(tree, size, entries, files);
        writeTiles(tree, 0, size, leaves, files);
        store.write(files);
        store.settle();
        return frontier.root();
    }

    /** Removes what an interrupted {@link #append} left behind a tree of that size. */
    public void trim(long size) {
        for (int level = TilePath.ENTRIES; TilePath.count(size + LARGEST_APPEND, level) > 0; level++) {
            long last = TilePath.count(size + LARGEST_APPEND, level) / TilePath.FULL;
            for (long index = TilePath.count(size, level) / TilePath.FULL; index <= last; index++)
                removeBeyond(TilePath.in(size, level, index));
        }
        store.settle();
    }

    /** Removes the partial tiles that full ones have replaced; one that comes back after a loss of power does no harm. */
    public void tidy(long before, long after) {
        for (int level = TilePath.ENTRIES; TilePath.count(after, level) > 0; level++) {
            long end = TilePath.count(after, level) / TilePath.FULL;
            for (long index = TilePath.count(before, level) / TilePath.FULL; index < end; index++)
                removePartials(TilePath.in(after, level, index), 0);
        }
    }

    private static void writeBundles(StoredTree tree, long size, List<byte[]> entries, Map<String, byte[]> files) {
        var open = new ArrayList<>(tree.bundle(size / TilePath.FULL));
        long index = size / TilePath.FULL;
        for (byte[] entry : entries) {
            open.add(entry);
            if (open.size() < TilePath.FULL) continue;
            files.put(new TilePath(TilePath.ENTRIES, index++, TilePath.FULL).toString(), EntryBundle.encode(open));
            open.clear();
        }
        if (!open.isEmpty())
            files.put(new TilePath(TilePath.ENTRIES, index, open.size()).toString(), EntryBundle.encode(open));
    }

    private static void writeTiles(
            StoredTree tree, int level, long count, List<Hash> added, Map<String, byte[]> files) {
        long index = count / TilePath.FULL;
        int width = (int) (count % TilePath.FULL);
        byte[] open = Arrays.copyOf(tree.tile(level, index), TilePath.FULL * Hash.BYTES);
        var complete = new ArrayList<Hash>();
        for (Hash hash : added) {
            System.arraycopy(hash.bytes(), 0, open, width++ * Hash.BYTES, Hash.BYTES);
            if (width < TilePath.FULL) continue;
            files.put(new TilePath(level, index++, TilePath.FULL).toString(), open.clone());
            complete.add(StoredTree.fold(open, 0, TilePath.FULL));
            width = 0;
        }
        if (width > 0) files.put(new TilePath(level, index, width).toString(), Arrays.copyOf(open, width * Hash.BYTES));
        if (!complete.isEmpty()) writeTiles(tree, level + 1, count / TilePath.FULL, complete, files);
    }

    private void removeBeyond(TilePath path) {
        boolean partialThere = store.list(path.partials()).contains(Integer.toString(path.width()));
        if (!path.isFull() && (path.width() == 0 || partialThere))
            store.delete(path.full().toString());
        removePartials(path, path.width() + 1);
    }

    private void removePartials(TilePath path, int fromWidth) {
        for (String width : store.list(path.partials()))
            if (Strict.number(width) >= fromWidth) store.delete(path.partials() + "/" + width);
    }
}
