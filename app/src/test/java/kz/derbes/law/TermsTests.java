package kz.derbes.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Arrays;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TermsTests {
    private final Terms terms = Terms.load();

    @Obligation({"RGT-01", "RGT-02", "RGT-03", "RGT-05", "BRE-02", "CLM-01", "8.2"})
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/law/terms.table", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void endsWhenTheLawSays(String story, String term, LocalDateTime from, LocalDateTime due) {
        assertThat(terms.due(term, from.atZone(WorkCalendar.ZONE).toInstant()))
                .as(story)
                .isEqualTo(due.atZone(WorkCalendar.ZONE).toInstant());
    }

    @Test
    void letsTheEarliestOfSeveralClocksWin() {
        var from = LocalDateTime.parse("2026-11-23T10:00")
                .atZone(WorkCalendar.ZONE)
                .toInstant();
        assertThat(terms.earliest(from, "claim.policy", "claim.consumer")).isEqualTo(terms.due("claim.consumer", from));
    }

    @Test
    void namesASourceAndACertaintyForEachTerm() {
        assertThat(terms.all()).allSatisfy(it -> {
            assertThat(it.source()).isNotBlank();
            assertThat(it.certainty()).isIn("Q", "R2", "R1", "own");
        });
    }

    @Test
    void refusesAnUnknownTerm() {
        assertThatThrownBy(() -> terms.term("subject.unheard")).hasMessageContaining("subject.unheard");
    }

    @Test
    @Obligation({"4.1", "6.3.1"})
    void knowsEightPurposesAndNoNinth() {
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::clause))
                .containsExactly("4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5", "4.1.6", "4.1.7", "4.1.8");
    }

    @Test
    @Obligation("CON-08")
    void opensEachPurposeByAScopeOnly() {
        assertThat(Arrays.stream(Scope.values()).flatMap(it -> it.purposes().stream()))
                .contains(Purpose.values());
    }
}
