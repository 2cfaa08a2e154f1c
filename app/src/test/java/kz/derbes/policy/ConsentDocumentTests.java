package kz.derbes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.law.Terms;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Obligation("CON-04")
class ConsentDocumentTests {
    private static final Slots WHOLE = Spoken.slots(DemoOperator.invented(), Terms.load(), Language.RU);

    @ParameterizedTest
    @EnumSource(Language.class)
    void statesAllElementsForEveryScope(Language language) {
        var slots = Spoken.slots(DemoOperator.invented(), Terms.load(), language);
        for (var scope : Scope.values()) {
            String text = ConsentDocument.shipped(language).text(scope, slots).orElseThrow();
            assertThat(text).contains("000140000002").doesNotContain("{{", "}}");
            for (int element = 1; element <= 8; element++) assertThat(text).contains("\n" + element + ". ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operator.name",
        "operator.number",
        "subject",
        "term",
        "third-parties",
        "cross-border",
        "publication",
        "data",
        "purposes",
        "withdrawal"
    })
    void hasNoTextWhileASlotIsEmpty(String slot) {
        String form = Shipped.template("consent", Language.RU);
        String emptied = slot.startsWith("operator") ? form : form.replaceAll("(?m)^" + slot + ": .*$", slot + ": ");
        var slots = slot.startsWith("operator") ? WHOLE.and(Map.of(slot, "")) : WHOLE;
        assertThat(new ConsentDocument(form).text(Scope.ACCOUNT, WHOLE)).isPresent();
        assertThat(new ConsentDocument(emptied).text(Scope.ACCOUNT, slots)).isEmpty();
    }

    @Test
    void hasNoTextWhenTheFormForgetsAnElement() {
        String form = Shipped.template("consent", Language.RU).replace("{{cross-border}}", "Нет.");
        assertThat(new ConsentDocument(form).text(Scope.ACCOUNT, WHOLE)).isEmpty();
    }

    @Test
    @Obligation("CON-05")
    void speaksTermsAsTheLanguageDoes() {
        var terms = Terms.load();
        assertThat(Spoken.say(terms.term("consent.account"), Language.RU)).isEqualTo("3 лет");
        assertThat(Spoken.say(terms.term("breach.authority"), Language.RU)).isEqualTo("1 рабочего дня");
        assertThat(Spoken.say(terms.term("retention.hits"), Language.KK)).isEqualTo("90 күнтізбелік күн");
        assertThat(Spoken.say(terms.term("consent.mailing"), Language.EN)).isEqualTo("1 year");
    }
}
