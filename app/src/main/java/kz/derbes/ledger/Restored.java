package kz.derbes.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A restore of the database from a copy, and what the sealed log taught it again.
 *
 * @param from how many sealed facts the copy knew
 * @param to how many there were
 * @param endedAt when people could be opened again; null while they cannot
 * @param report which deeds were done again and which are lost, in codes
 */
public record Restored(
        long from, long to, Instant foundAt, @Nullable Instant endedAt, String report) {}
