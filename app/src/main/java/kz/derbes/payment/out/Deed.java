package kz.derbes.payment.out;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done with money that moved.
 *
 * @param id our number of the deed: the same for each time it is asked
 * @param transaction the provider's number of the movement
 * @param handle the provider's number of the debt; null while unknown
 * @param tiyn how much
 */
public record Deed(
        UUID id, long invoice, String transaction, @Nullable String handle, long tiyn) {}
