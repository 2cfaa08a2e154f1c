package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import kz.derbes.law.FieldCode;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Obligation("3.6")
class TypedTests {

    @ParameterizedTest
    @ValueSource(strings = {" Әйгерім ", "ғқңөұүһі ҒҚҢӨҰҮҺІ", "e\u0301", "\uD83D\uDE00", "\u00a0", "d'Artagnan"})
    void changesNothing(String typed) {
        assertThat(new String(Typed.bytes(FieldCode.SURNAME, typed), StandardCharsets.UTF_8))
                .isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u0000", "\u007f", "\u0085", "\uD83D", "x\uDE00"})
    void refusesWhatIsNoText(String typed) {
        assertThatThrownBy(() -> Typed.bytes(FieldCode.SURNAME, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("surname is ");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        String longest = "\uD83D\uDE00".repeat(Typed.LONGEST);
        assertThat(Typed.bytes(FieldCode.SURNAME, longest)).hasSize(4 * Typed.LONGEST);
        assertThatThrownBy(() -> Typed.bytes(FieldCode.SURNAME, longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("surname is too long");
    }
}
