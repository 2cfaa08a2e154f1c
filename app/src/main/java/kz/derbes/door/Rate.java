package kz.derbes.door;

import java.time.Duration;

/** So many tries within a window of that length. */
public record Rate(int tries, Duration window) {}
