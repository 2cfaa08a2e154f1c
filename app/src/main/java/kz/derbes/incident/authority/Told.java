package kz.derbes.incident.authority;

import java.time.Instant;

/**
 * A notice that went to the authority.
 *
 * @param n counts the notices of one incident; later ones add to the first
 * @param by who recorded it, as {@code kind:id}
 * @param registration the number it was given there; empty while none is known
 */
public record Told(int n, Instant sentAt, Instant recordedAt, String by, Channel channel, String registration) {}
