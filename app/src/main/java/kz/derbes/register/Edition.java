package kz.derbes.register;

import java.time.Instant;

/**
 * The list as somebody approved it.
 *
 * @param number from 1
 * @param approver the member of staff, as {@code kind:id}
 */
public record Edition(int number, Listing listing, String hash, String approver, Instant approvedAt) {}
