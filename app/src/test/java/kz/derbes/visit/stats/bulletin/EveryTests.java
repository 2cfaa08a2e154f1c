package kz.derbes.visit.stats.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.derbes.visit.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryTests {

    @ParameterizedTest
    @CsvSource({
        "WEEK,  2026-11-24, 2026-11-16, 2026-11-22",
        "WEEK,  2026-11-23, 2026-11-16, 2026-11-22",
        "WEEK,  2026-11-22, 2026-11-09, 2026-11-15",
        "WEEK,  2027-01-02, 2026-12-21, 2026-12-27",
        "MONTH, 2026-11-24, 2026-10-01, 2026-10-31",
        "MONTH, 2026-03-01, 2026-02-01, 2026-02-28",
        "MONTH, 2027-01-01, 2026-12-01, 2026-12-31"
    })
    void findsTheLastWholePeriod(Every every, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(every.before(day)).contains(new Period(first, last));
        assertThat(Every.NEVER.before(day)).isEmpty();
    }
}
