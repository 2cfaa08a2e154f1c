package kz.derbes.visit.stats;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.core.Visit;

/** Where the hits are that figures are made of. */
interface Source {
    /** The number up to which every hit is durable or will never be; asked outside the caller's transaction. */
    long horizon();

    /** Hits with {@code after < seq <= horizon} in the order of their numbers, at most so many. */
    List<Seen> after(long after, long horizon, int most);

    /** What these visitors did on that day, up to a number: at most {@link Visit#COUNTED} hits of each; in no order. */
    List<Seen> earlier(LocalDate day, Collection<UUID> visitors, long upTo);

    /** The same of all visitors of a day, so many at once, beginning after a visitor; empty at the end. */
    List<Seen> visitorsAfter(LocalDate day, UUID visitor, long upTo, int visitors);

    /** How many hits of the day are kept, up to a number. */
    long count(LocalDate day, long upTo);

    /** The oldest day of which a hit is kept; empty when none is. */
    Optional<LocalDate> oldestDay();
}
