package kz.derbes.law.agenda;

import java.time.Instant;

/**
 * One thing to do.
 *
 * @param kind a code; the home says it by the message {@code console.task.<kind>}
 * @param path the console page where it is done
 * @param number what people call it; never a value of a person
 * @param due when its clock runs out
 */
public record Task(String kind, String path, String number, Instant due) {}
