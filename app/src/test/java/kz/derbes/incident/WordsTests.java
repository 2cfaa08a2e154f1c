package kz.derbes.incident;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written into a file that outlives the people in it. */
@Obligation("OPR-08")
class WordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "На стенде 3 с 10:15 до 11:40 был открыт отчёт за 2026-11-23.",
                "Құлып 14-қабатта ашық қалған, 120 адамның картасы",
                "Found at 2026-11-24 10:15, build 42265d3, 10 000 people, port 8080",
                "see B-0012 and 1f0a6c1e-9c1a-4b5e-9d8e-2f6a1b2c3d4e"
            })
    void lets(String text) {
        assertThat(Words.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrote to somebody@example.kz yesterday | email",
                "жазған: айгүл.серік@пошта.қаз | email",
                "called +7 701 555 01 23 | phone",
                "звонили на 8 (701) 555-01-23 | phone",
                "тел. 8 701 555 01 23 | phone",
                "number 87015550123 | phone",
                "ИИН 900101300123 | number",
                "card 4400 4301 1234 5678 | number",
                "' ' | empty"
            })
    void refuses(String text, String fault) {
        assertThat(Words.fault(text)).contains(fault);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Words.fault("a".repeat(Words.LONGEST + 1))).contains("long");
    }
}
