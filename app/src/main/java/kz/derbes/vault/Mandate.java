package kz.derbes.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand of a state body, by which data is read without a consent (clause 5.2).
 *
 * @param demand its number in the register of demands
 * @param hiddenUntil until when the law keeps it from the person; null when the person is told at once
 */
public record Mandate(UUID demand, @Nullable Instant hiddenUntil) {}
