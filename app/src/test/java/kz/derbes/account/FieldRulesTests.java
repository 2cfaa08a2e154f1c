package kz.derbes.account;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.law.FieldCode;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldRulesTests {

    @ParameterizedTest
    @Obligation("3.2")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            SURNAME   | Қасымова-Ұлы       |
            SURNAME   | О'Хенри            |
            SURNAME   | 12345              | letters
            EMAIL     | a@example.kz       |
            EMAIL     | А.Б@пошта.қаз      |
            EMAIL     | a@example          | email
            EMAIL     | a b@example.kz     | email
            EMAIL     | a@b@example.kz     | email
            EMAIL     | <a@example.kz>     | email
            PHONE     | 8 (701) 123-45-67  |
            PHONE     | +77011234567       |
            PHONE     | 12                 | phone
            PHONE     | call me            | phone
            RESIDENCE | Алматы, Абай 10    |
            """)
    void tellsWhatIsWrongWithAField(FieldCode field, String typed, String fault) {
        assertThat(FieldRules.fault(field, typed).orElse(null)).isEqualTo(fault);
    }

    @Test
    @Obligation("3.2")
    void refusesControlCharactersAndOverlongValues() {
        assertThat(FieldRules.fault(FieldCode.SURNAME, "a\u0000b")).contains("characters");
        assertThat(FieldRules.fault(FieldCode.SURNAME, "a\r\nBcc: b")).contains("characters");
        assertThat(FieldRules.fault(FieldCode.SURNAME, "a\u202Eb")).contains("characters");
        assertThat(FieldRules.fault(FieldCode.SURNAME, "ә".repeat(101))).contains("too-long");
    }
}
