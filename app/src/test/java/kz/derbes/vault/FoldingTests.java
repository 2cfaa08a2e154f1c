package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Қойшыбаева     | койшыбаева
            ӘБДІРАХМАНОВА  | абдирахманова
            Ңұрғүлөһ       | нургулох
            Нұрғүл         | НУРГУЛ
            Семёнов        | семенов
            O'Connor       | oconnor
            Straße         | STRASSE
            Иванов-Петров  | иванов петров
            İnci           | inci
            José           | JOSE\u0301
            Сиıтов         | сиiтов
            """)
    void writesTwoSpellingsAlike(String typed, String other) {
        assertThat(Folding.of(typed)).isEqualTo(Folding.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Кайратов | Каиратов
            Ильин    | Ильина
            Щукин    | Шукин
            Жан      | Zhan
            """)
    void keepsOtherLettersApart(String one, String other) {
        assertThat(Folding.of(one)).isNotEqualTo(Folding.of(other));
    }

    @Test
    void foldsWhatIsFoldedToItselfAndBothWaysOfComposing() {
        long seed = 20261124;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String typed = random.ints(8, 0x20, 0x560)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String folded = Folding.of(typed);
            assertThat(Folding.of(folded)).as("seed %d: %s", seed, typed).isEqualTo(folded);
            assertThat(Folding.of(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                    .as("seed %d: %s", seed, typed)
                    .isEqualTo(folded);
        }
    }
}
