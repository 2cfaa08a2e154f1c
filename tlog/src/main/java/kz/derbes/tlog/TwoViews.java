package kz.derbes.tlog;

/**
 * Two signed checkpoints of one log, held against each other: whoever shows two histories to two people is found as
 * soon as these compare notes.
 *
 * @param own the one whose tiles are at hand
 * @param other somebody's: from a receipt, a mirror, a witness
 */
public record TwoViews(Checkpoint own, Checkpoint other) {

    /** How they stand to each other, as far as can be said without any tile. */
    public Answer compare() {
        if (!own.origin().equals(other.origin())) throw new IllegalArgumentException("checkpoints of two logs");
        if (own.size() != other.size()) return Answer.NEEDS_TILES;
        return own.root().equals(other.root()) ? Answer.SAME : Answer.FORK;
    }

    /** The same by a consistency proof from the tiles of the own one; they are a {@link DamageException} if not its. */
    public Answer compare(Store store) {
        var answer = compare();
        if (answer != Answer.NEEDS_TILES || other.size() > own.size()) return answer;
        var tree = new StoredTree(store, own.size());
        if (!tree.root(own.size()).equals(own.root())) throw new DamageException("tiles of another tree", own.origin());
        var path = tree.consistency(other.size(), own.size());
        return Proofs.extend(other.size(), other.root(), own.size(), own.root(), path)
                ? Answer.ONE_HISTORY
                : Answer.FORK;
    }

    /** How two views stand to each other. */
    public enum Answer {
        SAME,
        /** The smaller one is the beginning of the larger one. */
        ONE_HISTORY,
        /** The key has signed two histories, and these two checkpoints prove it. */
        FORK,
        /** The other one is larger: only its own tiles can say. */
        NEEDS_TILES
    }
}
