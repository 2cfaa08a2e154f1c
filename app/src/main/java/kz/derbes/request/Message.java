package kz.derbes.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A text of a request; the text itself is in the vault.
 *
 * @param proven whether it came from somebody whose right to speak was shown
 */
public record Message(UUID text, Voice voice, boolean proven, Instant at) {}
