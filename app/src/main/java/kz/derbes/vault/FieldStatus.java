package kz.derbes.vault;

import java.time.Instant;
import kz.derbes.law.FieldCode;
import org.jspecify.annotations.Nullable;

/** What is known about a kept field without opening it: declared by its owner, or its contact confirmed (conflict C15). */
public record FieldStatus(
        FieldCode field, Instant changedAt, @Nullable Instant confirmedAt) {}
