package kz.derbes.tlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile lies below the log's folder (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes and upwards; {@link #ENTRIES} for the entries themselves
 * @param index which tile of its level
 * @param width how many hashes or entries it holds, 1 to {@link #FULL}
 */
public record TilePath(int level, long index, int width) {
    public static final int ENTRIES = -1;
    public static final int FULL = 256;
    static final int HEIGHT = 8;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int TOP_LEVEL = 7;

    /** The tile of that place as it is in a tree of that size; its width may be 0, then there is none. */
    public static TilePath in(long size, int level, long index) {
        long there = count(size, level) - index * FULL;
        return new TilePath(level, index, Math.clamp(there, 0, FULL));
    }

    /** Reads a path that a client asks for; empty when it is not a tile's only spelling. */
    public static Optional<TilePath> parse(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches()) return Optional.empty();
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long index = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
        int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
        return Optional.of(new TilePath(level, index, width))
                .filter(it -> it.toString().equals(path));
    }

    /** How many hashes a level of a tree has. */
    static long count(long size, int level) {
        if (level > TOP_LEVEL) return 0;
        return level <= 0 ? size : size >>> (HEIGHT * level);
    }

    /** Whether a tree of that size has all of this tile. */
    public boolean within(long size) {
        return width > 0 && count(size, level) - index * FULL >= width;
    }

    public boolean isFull() {
        return width == FULL;
    }

    TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** The folder of this place's partial tiles. */
    String partials() {
        return full() + ".p";
    }

    @Override
    public String toString() {
        var number = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) number.insert(0, "x%03d/".formatted(rest % 1000));
        String kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + number + (isFull() ? "" : ".p/" + width);
    }
}
