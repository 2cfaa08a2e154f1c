package kz.derbes.policy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.derbes.policy.reading.PolicyReader;
import kz.derbes.policy.reading.Reading;
import kz.derbes.policy.reading.Readout;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Obligation({"9.1", "9.2"})
class MaterialityTests {
    private static final String BEFORE = """
            Политика персональных данных
            1. Данные
            1.1. Форма регистрации запрашивает только такие данные:
            1) имя;
            2) телефон.
            1.2. Данные хранятся не дольше 2 лет.
            1.3. За неправомерное обращение с данными мы несём ответственность по закону.
            2. Цели
            2.1. Данные используются в целях:
            2.1.1. Идентификации пользователя.
            2.2. С вопросами и предложениями пишите на a@lavka.kz.
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same                   | a@lavka.kz                        | a@lavka.kz                             | ''
            another contact            | a@lavka.kz                        | b@lavka.kz                             | ''
            a shorter term             | не дольше 2 лет                   | не дольше 1 года                       | ''
            a field less               | 2) телефон.                       | ''                                     | ''
            a longer term              | не дольше 2 лет                   | не дольше 3 лет                        | LONGER_TERM
            a term without end         | не дольше 2 лет                   | без ограничения срока                  | LONGER_TERM
            one more purpose           | Идентификации пользователя.       | Идентификации пользователя.%n2.1.2. Показа рекламы. | NEW_PURPOSE
            one more field             | 2) телефон.                       | 2) телефон;%n3) электронная почта.     | NEW_FIELD
            a new recipient            | С вопросами                       | Курьерской службе мы передаём имя. С вопросами | NEW_RECIPIENT
            liability gone             | мы несём ответственность по закону | мы не несём ответственности            | LESS_LIABILITY
            something nobody knows     | С вопросами                       | Голубь знает дорогу.%n2.3. С вопросами | UNCLEAR
            """)
    void asksAnewWhenWhatWasAgreedChanges(String story, String from, String to, String reasons) {
        var after = read(BEFORE.replace(from, to.formatted()));
        var found = Materiality.of(read(BEFORE), after).stream().map(Enum::name).toList();
        assertThat(String.join(" ", found)).as(story).isEqualTo(reasons);
    }

    private static Reading read(String text) {
        return switch (PolicyReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8))) {
            case Readout.Read(var reading) -> reading;
            case Readout.Unreadable(var fault) -> throw new AssertionError(fault);
        };
    }
}
