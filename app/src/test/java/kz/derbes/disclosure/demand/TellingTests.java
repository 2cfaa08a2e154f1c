package kz.derbes.disclosure.demand;

import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.derbes.account.TestingPerson;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The person sees a disclosure at once, or on the day the law lets them, and gets a letter then. */
@Obligation({"5.2", "RGT-09"})
class TellingTests extends DemandHouse {
    private static final List<String> PLACES =
            List.of("/me/disclosures", "/me/looked", "/me/looked.json", "/me/export/derbes.json");
    private static final String BODY = "Алмалы ауданының полиция басқармасы";

    @Autowired
    Transparency transparency;

    @Test
    void tellsAtOnceWhereNothingIsHidden() {
        String email = TestingPerson.email();
        var browser = person(email);
        int before = mail.to(email, 1).size();
        var id = released(entry(null, SURNAME), Set.of(SURNAME), email);
        for (String place : PLACES) assertThat(text(browser, place)).as(place).contains(BODY);
        telling.round();
        var letter = mail.to(email, before + 1).getFirst();
        assertThat(letter)
                .contains(demands.find(id).orElseThrow().number(), "/me/disclosures")
                .doesNotContain(FAMILY);
        assertThat(demands.people(id).getFirst().toldAt()).isNotNull();
        telling.round();
        assertThat(deeds(number(email)).stream().filter("disclosure.told"::equals))
                .hasSize(1);
    }

    @Test
    void hidesACovertDemandUntilItsDayAndTellsThen() {
        String email = TestingPerson.email();
        var browser = person(email);
        var subject = number(email);
        var hidden = clock.instant().plus(Duration.ofMinutes(20));
        int letters = mail.to(email, 1).size();
        var id = released(entry(hidden, SURNAME), Set.of(SURNAME), email);
        String number = demands.find(id).orElseThrow().number();
        assertThat(deeds(subject)).contains("vault.found", "vault.opened", "disclosure.released");
        for (String place : PLACES)
            assertThat(text(browser, place)).as(place).doesNotContain(BODY, id.toString(), number, "state-demand");
        telling.round();
        assertThat(demands.people(id).getFirst().toldAt()).isNull();
        assertThat(mail.to(email, 1)).hasSize(letters);
        clock.pass(Duration.ofMinutes(21));
        for (String place : PLACES) assertThat(text(browser, place)).as(place).contains(BODY);
        telling.round();
        assertThat(mail.to(email, letters + 1).getFirst()).contains(number);
    }

    @Test
    void tellsTheErasedPersonNothingOfAHiddenOne(@Autowired List<kz.derbes.law.holding.Holder> holders) {
        String email = TestingPerson.email();
        person(email);
        var subject = number(email);
        released(entry(clock.instant().plus(Duration.ofMinutes(20)), SURNAME), Set.of(SURNAME), email);
        var erased = holders.stream()
                .filter(it -> it.room().equals("disclosure"))
                .findFirst()
                .orElseThrow()
                .erase(subject);
        assertThat(erased.kept())
                .as("the letter with the code, and nothing else")
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.item()).isEqualTo("transfer-record");
                    assertThat(it.rows()).isOne();
                });
    }

    @Test
    void countsAHiddenOneForThePublicOnlyWhenItsDayHasCome() {
        String email = TestingPerson.email();
        person(email);
        int before = received();
        released(secret(), Set.of(SURNAME), email);
        assertThat(received()).isEqualTo(before);
        clock.pass(Duration.ofMinutes(21));
        assertThat(received()).isEqualTo(before + 1);
    }

    /** A demand of a kind of body that no other test knows. */
    private Demand.Entry secret() {
        var it = entry(clock.instant().plus(Duration.ofMinutes(20)), SURNAME);
        return new Demand.Entry(
                BodyKind.FINANCIAL_MONITORING,
                it.body(),
                it.country(),
                "money-laundering",
                it.article(),
                it.document(),
                it.documentDate(),
                it.receivedOn(),
                it.dueAt(),
                it.fields(),
                null,
                null,
                it.hiddenUntil());
    }

    private int received() {
        return transparency.lines().stream()
                .filter(it -> it.kind() == BodyKind.FINANCIAL_MONITORING)
                .mapToInt(Transparency.Line::received)
                .sum();
    }

    private static String text(TestingBrowser browser, String path) {
        var answer = browser.get(path).expect(200).answer();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
