package kz.derbes.policy.reading;

import java.util.Set;

/**
 * A clause as read.
 *
 * @param key stable name, see {@link Keys}
 * @param parent key of the clause above; empty at the top
 * @param number as printed; empty for the preamble
 * @param line line or paragraph of the file where it begins
 * @param text byte for byte, its number included
 * @param body the text without its number
 * @param kind what it chiefly promises
 * @param promises everything it promises; empty when nothing was recognised
 */
public record Clause(
        String key,
        String parent,
        String number,
        int line,
        String text,
        String body,
        Promise kind,
        Set<Promise> promises) {

    public boolean says(Promise promise) {
        return promises.contains(promise);
    }
}
