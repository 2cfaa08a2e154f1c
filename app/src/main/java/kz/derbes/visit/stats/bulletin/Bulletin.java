package kz.derbes.visit.stats.bulletin;

import java.time.Instant;
import kz.derbes.law.Language;
import kz.derbes.visit.Period;
import org.jspecify.annotations.Nullable;

/**
 * One report.
 *
 * @param tries how often making it has failed
 * @param made when its document was stored; null while it is due
 * @param seen whether one of those who work with figures has taken it
 */
public record Bulletin(
        int id,
        Every every,
        Period period,
        Language language,
        int tries,
        @Nullable Instant made,
        boolean seen) {
    /** After so many it is not tried any more. */
    static final int MOST_TRIES = 5;

    public boolean isFailed() {
        return made == null && tries >= MOST_TRIES;
    }

    /** The name of its file. */
    public String file() {
        return "visits-" + period.from() + "-" + period.to() + "." + language.code() + ".pdf";
    }
}
