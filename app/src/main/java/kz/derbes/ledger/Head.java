package kz.derbes.ledger;

import java.util.Optional;
import kz.derbes.tlog.Hash;

/** How far the weaver has come, as the database says: how many leaves, and their root in base64. */
record Head(long size, String root) {

    /** The root as a hash; empty when the text is none. */
    Optional<Hash> rootHash() {
        try {
            return Optional.of(Hash.parse(root));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
