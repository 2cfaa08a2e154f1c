package kz.derbes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.derbes.law.Language;
import kz.derbes.law.Terms;
import kz.derbes.policy.reading.Clause;
import kz.derbes.policy.reading.PolicyReader;
import kz.derbes.policy.reading.Reading;
import kz.derbes.policy.reading.Readout;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The policy that comes with Derbes passes its own check. */
class DefaultPolicyTests {

    @ParameterizedTest
    @EnumSource(names = {"KK", "RU"})
    @Obligation("OPR-02")
    void isWholeAndWithoutConflict(Language language) {
        var reading = read(language);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.reserved()).isEmpty();
        assertThat(reading.conflicts()).isEmpty();
        assertThat(reading.unrecognised()).isEmpty();
    }

    @Test
    @Obligation("LNG-01")
    void numbersTheSameClausesInEachLanguage() {
        var russian = read(Language.RU).clauses().stream().map(Clause::key).toList();
        assertThat(russian).hasSize(76).contains("2.5", "3.3#6", "3.5", "6.3.4", "9.3");
        for (var language : Language.values())
            assertThat(read(language).clauses()).extracting(Clause::key).containsExactlyElementsOf(russian);
    }

    private static Reading read(Language language) {
        String text = Spoken.slots(DemoOperator.invented(), Terms.load(), language)
                .fill(Shipped.template("policy", language))
                .orElseThrow();
        return switch (PolicyReader.read("policy.md", text.getBytes(StandardCharsets.UTF_8))) {
            case Readout.Read(var reading) -> reading;
            case Readout.Unreadable(var fault) -> throw new AssertionError(fault);
        };
    }
}
