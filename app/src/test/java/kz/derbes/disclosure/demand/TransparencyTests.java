package kz.derbes.disclosure.demand;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransparencyTests {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, <5", "4, <5", "5, 5", "120, 120"})
    @Obligation({"5.2", "RET-08"})
    void tellsNoSmallNumberOfPeople(int people, String told) {
        assertThat(new Transparency.Line(2026, BodyKind.COURT, 1, 1, 0, 0, 0, 0, people).told())
                .isEqualTo(told);
    }
}
