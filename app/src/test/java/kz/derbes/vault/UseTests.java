package kz.derbes.vault;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Obligation({"CON-08", "4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5", "4.1.6", "4.1.7", "4.1.8"})
class UseTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # purpose       | under   | surname | given | patronymic | phone | email | residence
            IDENTIFICATION  | ACCOUNT |    -    |   -   |     -      |   +   |   +   |     -
            PERSONAL_ACCESS | ACCOUNT |    +    |   +   |     +      |   +   |   +   |     +
            FEEDBACK        | ACCOUNT |    +    |   +   |     +      |   +   |   +   |     -
            LOCATION        | ACCOUNT |    -    |   -   |     -      |   -   |   -   |     +
            ACCURACY        | ACCOUNT |    -    |   -   |     -      |   +   |   +   |     -
            ACCOUNT         | ACCOUNT |    +    |   +   |     +      |   +   |   +   |     +
            PAYMENT         | PAYMENT |    +    |   +   |     -      |   +   |   +   |     -
            ADVERTISING     | MAILING |    -    |   +   |     -      |   -   |   +   |     -
            """)
    void opensToAPurposeItsOwnFieldsOnly(
            Purpose purpose,
            Scope scope,
            char surname,
            char given,
            char patronymic,
            char phone,
            char email,
            char home) {
        var use = Use.of(purpose);
        assertThat(use.scope()).isEqualTo(scope);
        char[] expected = {surname, given, patronymic, phone, email, home};
        for (int i = 0; i < expected.length; i++)
            assertThat(use.allows(Set.of(Use.fieldsInUse().get(i))))
                    .as(Use.fieldsInUse().get(i).code())
                    .isEqualTo(expected[i] == '+');
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void openNothingThatNobodyTyped(Purpose purpose) {
        assertThat(Use.of(purpose).fields()).allMatch(FieldCode::typed).isNotEmpty();
        assertThat(Use.of(purpose).scope().purposes()).contains(purpose);
    }

    @Test
    void knowsEveryTypedField() {
        var typed = Arrays.stream(FieldCode.values()).filter(FieldCode::typed).collect(toSet());
        assertThat(Set.copyOf(Use.fieldsInUse())).isEqualTo(typed);
    }
}
