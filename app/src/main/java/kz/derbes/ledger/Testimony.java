package kz.derbes.ledger;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a witness said when it was asked last.
 *
 * @param witness its name
 * @param size up to which leaf it has signed
 * @param at when it signed that; null before the first time
 */
public record Testimony(
        String witness, Word word, long size, @Nullable Instant at) {

    /** The kinds of answers. */
    public enum Word {
        /** Nothing was asked yet. */
        UNASKED,
        /** It has signed the newest checkpoint it was shown. */
        SIGNED,
        /** It does not answer; it is asked again. */
        SILENT,
        /** It does not know this log or its key, or its own signature is wrong. */
        REFUSED,
        /** It has signed more than is there: the ledger's folder was put back from a copy, or another one signs. */
        AHEAD,
        /** It has signed another history under this key. */
        FORK;

        /** The form used in messages: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether somebody has to look before anybody believes this log again. */
    public boolean needsAPerson() {
        return word == Word.AHEAD || word == Word.FORK;
    }
}
