package kz.derbes.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.core.Campaign;
import kz.derbes.visit.core.Device;
import kz.derbes.visit.core.HitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hits of consenting visitors as a log that statistics go on reading from where they stopped. It holds no address.
 *
 * <p>A reader asks for the {@link #horizon()}, reads {@link #after} in batches until one is empty, and keeps the number
 * of the last hit it has seen. Numbers have gaps, and hits may vanish behind the reader: a visitor took the consent back
 * or the term ended. None ever appears behind the horizon.
 */
@Component
public class HitLog {
    private final LogRows rows;

    HitLog(LogRows rows) {
        this.rows = rows;
    }

    /**
     * The number up to which every hit is durable or will never be: all writers of all nodes that had drawn a number are
     * waited for. Nought when there has been no hit.
     *
     * @throws org.springframework.dao.DataAccessException when a writer is not done within two seconds; ask again later
     */
    @Transactional
    public long horizon() {
        return rows.horizon();
    }

    /**
     * Hits with {@code after < seq <= horizon}, ordered by number, the first {@code most} of them; empty at the end.
     *
     * @param after the number of the last hit seen; nought begins with the oldest hit kept
     */
    public List<Entry> after(long after, long horizon, int most) {
        return rows.after(after, horizon, most);
    }

    /** The same within one day of the calendar of Almaty, for a recount; it reads the table of that day alone. */
    public List<Entry> of(LocalDate day, long after, long horizon, int most) {
        return rows.of(day, after, horizon, most);
    }

    /** How many hits of a day of Almaty are kept now, of every kind. */
    public long count(LocalDate day) {
        return rows.count(day);
    }

    /** The oldest day of Almaty of which a hit is kept; empty when none is. */
    public Optional<LocalDate> oldestDay() {
        return rows.oldestDay();
    }

    /**
     * One hit, as statistics may see it.
     *
     * @param seq its number, above nought, unique in the house
     * @param at the server's clock, in milliseconds
     * @param visitor the number in the visitor's cookie
     * @param event the name of the event, {@code [a-z][a-z0-9._-]{0,39}}; null for a view
     * @param page path without query, at most 512 characters
     * @param referrer a path of the site itself, which begins with a slash, or the origin of another site; null when
     *     not told
     * @param country ISO 3166-1 alpha-2; null when not known
     * @param browser family and major version, or {@code other}
     * @param language the first tag of {@code Accept-Language}, primary subtag only, such as {@code kk}; null when not
     *     told
     */
    public record Entry(
            long seq,
            Instant at,
            VisitorId visitor,
            HitKind kind,
            @Nullable String event,
            String page,
            @Nullable String referrer,
            Campaign campaign,
            @Nullable String country,
            String browser,
            @Nullable String language,
            Device device) {

        @Override
        public String toString() {
            return "Entry[" + seq + "]";
        }
    }
}
