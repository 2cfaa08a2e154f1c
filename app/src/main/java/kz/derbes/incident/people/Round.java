package kz.derbes.incident.people;

import java.time.Instant;

/**
 * What one computing found.
 *
 * @param erased of the people, those who are erased by now: they are counted and cannot be told
 * @param more people the round before did not know, or knew with fewer fields
 * @param fewer people the round before knew and this one does not, or with fewer fields
 * @param millis how long it took
 */
public record Round(int round, Instant at, long people, long erased, long more, long fewer, long millis) {}
