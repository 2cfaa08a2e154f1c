package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.derbes.law.FieldCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            aigul@example.kz| Aigul@EXAMPLE.kz |aigul@example.kz
            EMAIL of the host|user@пошта.қаз|USER@ПОШТА.ҚАЗ
            letters in two ways|jose\u0301@example.kz|josé@example.kz
            """)
    void takesTwoSpellingsOfAnEmailForOne(String story, String one, String other) {
        assertThat(NormalForm.of(FieldCode.EMAIL, one)).as(story).isEqualTo(NormalForm.of(FieldCode.EMAIL, other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +7 701 123 45 67    | +77011234567
            8 (701) 123-45-67   | +77011234567
            87011234567         | +77011234567
            7011234567          | +77011234567
            +44 20 7946 0958    | +442079460958
            звоните вечером     | звонитевечером
            """)
    void readsAPhoneAsDialledInKazakhstan(String typed, String form) {
        assertThat(NormalForm.of(FieldCode.PHONE, typed)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a@example.kz        | b@example.kz
            a@example.kz        | a@example.com
            a.b@example.kz      | ab@example.kz
            a+x@example.kz      | a@example.kz
            """)
    void keepsDifferentMailboxesApart(String one, String other) {
        assertThat(NormalForm.of(FieldCode.EMAIL, one)).isNotEqualTo(NormalForm.of(FieldCode.EMAIL, other));
    }

    @Test
    void survivesWhatIsNoAddress() {
        for (String typed : new String[] {"@", "a@", "a@..", "no host", "a@" + "x".repeat(70) + ".kz", "a@-.kz"})
            assertThat(NormalForm.of(FieldCode.EMAIL, typed)).isNotNull();
    }

    @Test
    void looksUpContactsOnly() {
        assertThatThrownBy(() -> NormalForm.of(FieldCode.SURNAME, "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
