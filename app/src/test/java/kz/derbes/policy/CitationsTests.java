package kz.derbes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.derbes.policy.reading.PolicyReader;
import kz.derbes.policy.reading.Reading;
import kz.derbes.policy.reading.Readout;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** What a number of a clause points at, in a document that numbers badly. */
class CitationsTests {
    private static final String DOCUMENT = """
            Политика конфиденциальности

            2. Общие положения

            2.4. Политика применяется только к сайту.

            2.4. Администрация не проверяет достоверность сведений.

            3. Данные

            3.4. Любая иная информация хранится надёжно.

            3.6. Данные используются как есть.
            """;

    @Test
    @Obligation("C18")
    void givesBothClausesOfOneNumberAndNoneOfAMissingOne() {
        var reading = read();
        assertThat(Citations.in(reading, "2.4").stream().map(Cited::key)).containsExactly("2.4a", "2.4b");
        assertThat(Citations.in(reading, "2.4.")).hasSize(2);
        assertThat(Citations.in(reading, "3.5")).isEmpty();
        assertThat(Citations.in(reading, "3.6"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).contains("как есть"));
    }

    private static Reading read() {
        var read = PolicyReader.read("policy.md", DOCUMENT.getBytes(StandardCharsets.UTF_8));
        return ((Readout.Read) read).reading();
    }
}
