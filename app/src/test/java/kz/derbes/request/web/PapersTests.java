package kz.derbes.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTests {
    @ParameterizedTest
    @Obligation("CON-09")
    @CsvSource(delimiter = '|', textBlock = """
            ИИН 900101300123                       | true
            900101300123 мой номер                 | true
            Удостоверение личности № 044556677     | true
            passport: N 12345678                   | true
            төлқұжат нөмірі 1234567                | false
            номер заказа 123456789012              | false
            телефон +7 701 555 01 23               | false
            карта 4400 4301 1234 5678              | false
            сумма 150000000000 тенге               | false
            """)
    void knowsTheNumberOfAPaperWhenItSeesOne(String words, boolean named) {
        assertThat(Papers.areNamed(words)).isEqualTo(named);
    }
}
