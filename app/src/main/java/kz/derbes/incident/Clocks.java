package kz.derbes.incident;

import java.time.Instant;
import kz.derbes.law.Terms;
import org.springframework.stereotype.Component;

/** The two clocks of a breach, both from its detection (BRE-02, BRE-04, conflict C8). */
@Component
public class Clocks {
    private final Terms terms;

    Clocks(Terms terms) {
        this.terms = terms;
    }

    /** A working day over a long holiday is longer than three days, so the earlier end counts. */
    Due from(Instant detected) {
        return new Due(
                terms.earliest(detected, "breach.authority", "breach.ceiling"),
                terms.earliest(detected, "breach.subjects", "breach.ceiling"));
    }

    /** Until when the authority and the people must have been told. */
    public record Due(Instant authority, Instant subjects) {}
}
