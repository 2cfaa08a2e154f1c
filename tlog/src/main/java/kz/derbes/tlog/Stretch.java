package kz.derbes.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The entries of a stored log between two of its sizes.
 *
 * @param store where they lie
 * @param from how many leaves stand before them
 * @param to how many stand there with them
 */
public record Stretch(Store store, long from, long to) {

    /** Whether these entries, and no others, make the tree of the one root into that of the other. */
    public boolean leads(Hash before, Hash after) {
        var edge = edge();
        if (!edge.root().equals(before)) return false;
        entries().forEach(entry -> edge.append(Hash.leaf(entry)));
        return edge.root().equals(after);
    }

    /** The right edge of the tree before these entries, as the tiles show it. */
    public Frontier edge() {
        return Frontier.of(new StoredTree(store, to), from);
    }

    /** The entries, in order. */
    public Stream<byte[]> entries() {
        var tree = new StoredTree(store, to);
        return LongStream.range(from / TilePath.FULL, Math.ceilDiv(to, TilePath.FULL))
                .mapToObj(tree::bundle)
                .flatMap(List::stream)
                .skip(from % TilePath.FULL);
    }

    /** The entries as the facts they are. */
    public Stream<Leaf> facts() {
        return entries().map(it -> Leaf.parse(new String(it, StandardCharsets.UTF_8)));
    }
}
