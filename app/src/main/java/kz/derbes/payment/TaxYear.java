package kz.derbes.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.derbes.law.Terms;
import org.springframework.stereotype.Component;

/** How long the tax law keeps a payment: five years from the end of the year it was made in (RET-05). */
@Component
class TaxYear {
    static final String TERM = "retention.tax";
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private final Terms terms;

    TaxYear(Terms terms) {
        this.terms = terms;
    }

    /** Until when what was done then is kept. */
    Instant end(Instant done) {
        return terms.due(TERM, start(done.atZone(ZONE).getYear() + 1));
    }

    /** What was done before this is kept no longer at that instant. */
    Instant doneBefore(Instant at) {
        return start(terms.startedBefore(TERM, at).atZone(ZONE).getYear());
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant();
    }
}
