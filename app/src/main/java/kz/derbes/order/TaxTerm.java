package kz.derbes.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.derbes.law.Terms;
import org.springframework.stereotype.Component;

/** How long the tax law keeps an order: five years from the end of the year it was placed in (RET-05). */
@Component
class TaxTerm {
    static final String KEY = "retention.tax";
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Terms terms;

    TaxTerm(Terms terms) {
        this.terms = terms;
    }

    Instant end(Instant placed) {
        return end(day(placed));
    }

    Instant end(LocalDate placed) {
        return terms.due(
                KEY, LocalDate.of(placed.getYear() + 1, 1, 1).atStartOfDay(ZONE).toInstant());
    }

    /** What was placed before this is kept no longer at that instant. */
    Instant placedBefore(Instant at) {
        var year = day(terms.startedBefore(KEY, at)).getYear();
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
