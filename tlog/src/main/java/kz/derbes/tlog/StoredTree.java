package kz.derbes.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of a given size read from its tiles; it keeps the tiles it has read, so take a new one for each piece of work. */
public final class StoredTree implements Tree {
    private final Store store;
    private final long size;
    private final Map<TilePath, byte[]> tiles = new HashMap<>();

    public StoredTree(Store store, long size) {
        this.store = store;
        this.size = size;
    }

    @Override
    public Hash subtree(int level, long index) {
        int below = level % TilePath.HEIGHT;
        long first = index << below;
        byte[] tile = tile(level / TilePath.HEIGHT, first / TilePath.FULL);
        int offset = (int) (first % TilePath.FULL);
        return fold(tile, offset, 1 << below);
    }

    /** The hashes of a tile, as many as the size says; a {@link DamageException} when they are not there. */
    public byte[] tile(int level, long index) {
        TilePath path = TilePath.in(size, level, index);
        return tiles.computeIfAbsent(path, this::load);
    }

    /** The entries of a bundle, as many as the size says; a {@link DamageException} when they are not there. */
    public List<byte[]> bundle(long index) {
        TilePath path = TilePath.in(size, TilePath.ENTRIES, index);
        try {
            var entries = EntryBundle.decode(find(path));
            if (entries.size() >= path.width()) return entries.subList(0, path.width());
        } catch (IllegalArgumentException e) {
            throw new DamageException("bundle is malformed", path.toString());
        }
        throw new DamageException("bundle is too short", path.toString());
    }

    public byte[] entry(long index) {
        return bundle(index / TilePath.FULL).get((int) (index % TilePath.FULL));
    }

    /** The root over some hashes of a tile, their number a power of two. */
    static Hash fold(byte[] tile, int offset, int count) {
        if (count == 1) return Hash.at(tile, offset * Hash.BYTES);
        int half = count / 2;
        return Hash.node(fold(tile, offset, half), fold(tile, offset + half, half));
    }

    private byte[] load(TilePath path) {
        byte[] tile = find(path);
        if (tile.length < path.width() * Hash.BYTES) throw new DamageException("tile is too short", path.toString());
        return tile;
    }

    /** A partial tile may be gone once the full one is there; what they share is the same. */
    private byte[] find(TilePath path) {
        if (path.width() == 0) return new byte[0];
        return store.read(path.toString())
                .or(() -> store.read(path.full().toString()))
                .orElseThrow(() -> new DamageException("file is missing", path.toString()));
    }
}
