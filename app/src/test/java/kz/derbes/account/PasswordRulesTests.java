package kz.derbes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.derbes.door.PasswordRules;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {

    @ParameterizedTest
    @Obligation("4.1.1")
    @CsvSource(delimiter = '|', textBlock = """
            qwe123!            | password-short
            Qwerty12345        | password-common
            Пароль123456       | password-common
            aaaaaaaaaaaa       | password-common
            abcabcabcabc       | password-common
            kassymova99        | password-common
            kassymova and bees |
            дала түнде тыныш   |
            🐎🐎🐪🐪🦅🦅🐺🐺🌾🌾         |
            """)
    void refusesWhatIsGuessedFirst(String password, String fault) {
        var found = PasswordRules.fault(password, List.of("Kassymova", "A"));
        assertThat(found.orElse(null)).isEqualTo(fault);
    }
}
