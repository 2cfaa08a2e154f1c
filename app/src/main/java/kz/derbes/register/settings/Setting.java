package kz.derbes.register.settings;

import java.time.Instant;

/** A setting the operator gave and since when it is so; of a secret one only that it is given. */
public record Setting(String name, String value, Instant since) {}
