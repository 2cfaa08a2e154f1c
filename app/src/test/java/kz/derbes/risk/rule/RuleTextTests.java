package kz.derbes.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule text may say, and what is told of one that says something else. */
class RuleTextTests {
    private static final String HEAD = "careful at 50\nstop at 100\n";
    private static final String GOOD = "a | sign-in | tor = yes | 60 | hidden-origin\n";

    @Test
    void readsTheShippedRules() {
        assertThat(RuleText.read(RuleText.shipped())).isInstanceOf(RuleText.Read.Right.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            no columns              ; a | sign-in | tor = yes                                          ; COLUMNS
            a name in capitals      ; Tor | sign-in | tor = yes | 60 | hidden-origin                   ; NAME
            an unknown occasion     ; a | login | tor = yes | 60 | hidden-origin                       ; OCCASION
            the same occasion twice ; a | sign-in,sign-in | tor = yes | 60 | hidden-origin             ; OCCASION
            half a condition        ; a | sign-in | tor = | 60 | hidden-origin                         ; CONDITION
            no condition            ; a | sign-in |  | 60 | hidden-origin                              ; CONDITION
            an unknown feature      ; a | sign-in | surname = yes | 60 | hidden-origin                 ; FEATURE
            a flag that is compared ; a | sign-in | tor >= 1 | 60 | hidden-origin                      ; SIGN
            a flag that is a number ; a | sign-in | tor = 1 | 60 | hidden-origin                       ; VALUE
            a number that is equal  ; a | sign-in | person-hour = 3 | 60 | often-by-person             ; SIGN
            a negative number       ; a | sign-in | person-hour >= -3 | 60 | often-by-person           ; VALUE
            a huge number           ; a | sign-in | person-hour >= 99999999999 | 60 | often-by-person  ; VALUE
            a country in words      ; a | sign-in | country in Kazakhstan | 60 | new-country           ; VALUE
            no points               ; a | sign-in | tor = yes | 0 | hidden-origin                      ; CONSEQUENCE
            too many points         ; a | sign-in | tor = yes | 1001 | hidden-origin                   ; CONSEQUENCE
            an unknown consequence  ; a | sign-in | tor = yes | forbid | hidden-origin                 ; CONSEQUENCE
            an unknown reason       ; a | sign-in | tor = yes | 60 | because                           ; REASON
            """)
    void tellsTheLineAndWhatIsWrongWithIt(String story, String line, Fault.Kind kind) {
        assertThat(RuleText.read(HEAD + GOOD + line + "\n"))
                .as(story)
                .isEqualTo(new RuleText.Read.Wrong(List.of(new Fault(4, kind))));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        var text = "careful at 100\nstop at 50\n" + GOOD + GOOD + "b | sign-in | tor = yes | x | hidden-origin\n";
        assertThat(faults(text))
                .containsExactly(
                        new Fault(4, Fault.Kind.NAME_TWICE),
                        new Fault(5, Fault.Kind.CONSEQUENCE),
                        new Fault(0, Fault.Kind.THRESHOLDS));
    }

    @Test
    void bindsTheSizeOfATextAndAsksForRules() {
        assertThat(faults("#".repeat(RuleText.LONGEST + 1))).containsExactly(new Fault(0, Fault.Kind.TOO_LONG));
        assertThat(faults(HEAD)).containsExactly(new Fault(0, Fault.Kind.NO_RULES));
        assertThat(faults(GOOD)).containsExactly(new Fault(0, Fault.Kind.THRESHOLDS));
        var many = new StringBuilder(HEAD);
        for (int i = 0; i <= RuleText.MOST_RULES; i++) many.append(GOOD.replace("a |", "a" + i + " |"));
        assertThat(faults(many.toString())).containsExactly(new Fault(203, Fault.Kind.TOO_MANY));
    }

    @Test
    void addsPointsAndTakesTheHighestLevel() {
        var rules = rules(HEAD + """
                tor   | sign-in          | tor = yes                          | 60      | hidden-origin
                often | sign-in, payment | person-hour >= 3 and tor = yes     | 40      | often-by-person
                here  | payment          | country not-in KZ unknown          | careful | new-country
                many  | payment          | person-hour >= 9                   | stop    | often-by-person
                """);
        var tor = new Features().set(Feature.TOR, true);
        assertThat(rules.judge(Occasion.SIGN_IN, tor))
                .isEqualTo(new Ruling(Level.CAREFUL, Set.of(Reason.HIDDEN_ORIGIN)));
        tor.set(Feature.PERSON_HOUR, 3);
        assertThat(rules.judge(Occasion.SIGN_IN, tor).level()).isEqualTo(Level.STOP);
        assertThat(rules.judge(Occasion.PAYMENT, tor))
                .isEqualTo(new Ruling(Level.CALM, Set.of(Reason.OFTEN_BY_PERSON)));
        var abroad = new Features().set(Feature.COUNTRY, CountryCode.of("DE"));
        assertThat(rules.judge(Occasion.PAYMENT, abroad).level()).isEqualTo(Level.CAREFUL);
        abroad.set(Feature.COUNTRY, CountryCode.of("KZ")).set(Feature.PERSON_HOUR, 9);
        assertThat(rules.judge(Occasion.PAYMENT, abroad).level()).isEqualTo(Level.STOP);
        assertThat(rules.without("many").judge(Occasion.PAYMENT, abroad).level())
                .isEqualTo(Level.CALM);
        assertThat(rules.holding(Occasion.SIGN_IN, tor)).containsExactly("tor", "often");
    }

    @Test
    void keepsTheOrderOfFeaturesThatDecisionsAreStoredIn() {
        assertThat(Arrays.stream(Feature.values()).map(Feature::code))
                .startsWith(
                        "country",
                        "country-new",
                        "travel-speed",
                        "delivery-abroad",
                        "person-hour",
                        "person-day",
                        "address-hour",
                        "address-day",
                        "device-hour",
                        "device-day",
                        "address-people",
                        "person-refused",
                        "address-refused",
                        "stops-upheld",
                        "tor",
                        "hosting",
                        "thousand-tenge");
        var kept = Features.of(new int[] {CountryCode.of("KZ")});
        assertThat(CountryCode.text(kept.get(Feature.COUNTRY))).isEqualTo("KZ");
        assertThat(kept.get(Feature.THOUSAND_TENGE)).isZero();
    }

    private static List<Fault> faults(String text) {
        return ((RuleText.Read.Wrong) RuleText.read(text)).faults();
    }

    private static Rules rules(String text) {
        return ((RuleText.Read.Right) RuleText.read(text)).rules();
    }
}
