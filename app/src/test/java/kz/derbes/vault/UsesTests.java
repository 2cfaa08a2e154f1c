package kz.derbes.vault;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.testing.Obligation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Obligation({"CON-08", "4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.1.5", "4.1.6", "4.1.7", "4.1.8"})
class UsesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # purpose       | under   | surname | given | patronymic | phone | email | residence
            IDENTIFICATION  | ACCOUNT |    -    |   -   |     -      |   +   |   +   |     -
            PERSONAL_ACCESS | ACCOUNT |    +    |   +   |     +      |   +   |   +   |     +
            FEEDBACK        | ACCOUNT |    +    |   +   |     +      |   +   |   +   |     -
            LOCATION        | ACCOUNT |    -    |   -   |     -      |   -   |   -   |     +
            ACCURACY        | ACCOUNT |    -    |   -   |     -      |   +   |   +   |     -
            ACCOUNT         | ACCOUNT |    +    |   +   |     +      |   +   |   +   |     +
            PAYMENT         | PAYMENT |    +    |   +   |     -      |   +   |   +   |     +
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
        assertThat(Uses.scope(purpose)).isEqualTo(scope);
        char[] expected = {surname, given, patronymic, phone, email, home};
        for (int i = 0; i < expected.length; i++)
            assertThat(Uses.fields(purpose).contains(Uses.fieldsInUse().get(i)))
                    .as(Uses.fieldsInUse().get(i).code())
                    .isEqualTo(expected[i] == '+');
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void openNothingThatNobodyTyped(Purpose purpose) {
        assertThat(Uses.fields(purpose)).allMatch(FieldCode::typed).isNotEmpty();
        assertThat(Uses.scope(purpose).purposes()).contains(purpose);
    }

    @ParameterizedTest(name = "{0}")
    @Obligation({"OPR-07", "6.3.3"})
    @CsvSource(delimiter = '|', textBlock = """
            # who           | opens for                                                     | masked first
            SELF            | IDENTIFICATION PERSONAL_ACCESS FEEDBACK LOCATION ACCURACY ACCOUNT PAYMENT |
            SYSTEM          | IDENTIFICATION FEEDBACK LOCATION ACCURACY ACCOUNT PAYMENT ADVERTISING |
            ANONYMOUS       | IDENTIFICATION                                                |
            OWNER           | IDENTIFICATION FEEDBACK PAYMENT                               | all but PAYMENT
            PRIVACY_OFFICER | IDENTIFICATION FEEDBACK ACCURACY ACCOUNT                      | all
            SUPPORT         | IDENTIFICATION FEEDBACK ACCURACY PAYMENT                      | all but PAYMENT
            ADS             |                                                               |
            FINANCE         | PAYMENT                                                       | all
            AUDITOR         |                                                               |
            """)
    void opensToEachCapacityItsOwnPurposesOnly(Who who, @Nullable String purposes, @Nullable String masked) {
        var expected = Arrays.stream(purposes == null ? new String[0] : purposes.split(" "))
                .map(Purpose::valueOf)
                .collect(toSet());
        var open = Arrays.stream(Purpose.values())
                .filter(it -> Uses.of(it, who).isPresent())
                .collect(toSet());
        assertThat(open).isEqualTo(expected);
        assertThat(open)
                .allSatisfy(it -> assertThat(Uses.of(it, who).orElseThrow().masked())
                        .isEqualTo(masked != null && !masked.endsWith("but " + it)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"twice", "two-boxes", "columns", "how", "field"})
    void refusesATableThatSaysTwoThings(String name) {
        assertThatThrownBy(() -> Uses.read("/vault/uses-" + name + ".table"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsEveryTypedField() {
        var typed = Arrays.stream(FieldCode.values()).filter(FieldCode::typed).collect(toSet());
        assertThat(Set.copyOf(Uses.fieldsInUse())).isEqualTo(typed);
    }
}
