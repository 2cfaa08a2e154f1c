package kz.derbes.vault;

import java.util.Set;
import java.util.TreeSet;
import kz.derbes.vault.keys.Ring;

/** The meeting of key files and database at the start: the house opens only when the files hold what the tables need. */
final class Acquaintance {
    private Acquaintance() {}

    /** @throws IllegalStateException when a key that something may be sealed under is not in its file */
    static void make(VaultKeys keys, KeyRows rows, boolean vaultIsEmpty) {
        var held = keys.held();
        if (!vaultIsEmpty) {
            demand(Ring.WRAPPING, keys, rows, held.wrapping());
            demand(Ring.INDEX, keys, rows, held.indexing());
        }
        rows.adopt(Ring.WRAPPING, held.wrapping(), held.wrappingPrimary());
        rows.adopt(Ring.INDEX, held.indexing(), keys.indexPrimary());
        rows.numberOldEntries(keys.indexPrimary());
    }

    private static void demand(Ring ring, VaultKeys keys, KeyRows rows, Set<Long> held) {
        var missing = new TreeSet<Long>();
        rows.states(ring).forEach((id, state) -> {
            if (!held.contains(id) && isNeeded(ring, id, state, rows)) missing.add(id);
        });
        if (!missing.isEmpty())
            throw new IllegalStateException("the key file " + keys.file(ring).path() + " lacks the keys " + missing
                    + " that the vault still uses; restore the file that belongs to this database");
    }

    /** A key that is shut may have left its file a moment before a crash; then nothing is wrapped under it. */
    private static boolean isNeeded(Ring ring, long id, String state, KeyRows rows) {
        return switch (state) {
            case "primary", "written", "retiring" -> true;
            case "closed" -> ring == Ring.WRAPPING && rows.wraps(id);
            default -> false;
        };
    }
}
