package kz.derbes.ads.core;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Obligation("ADS-03")
class TengeTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Чай за 1 500 ₸               | no
            Шай 1500 теңге               | no
            Скидка 30 %                  | no
            Доставка за 2 часа           | no
            Курс доллара и евро          | no
            Стакан 0,5 л, 3 рубашки      | no
            Сомон, 12 сомелье            | no
            Только $15                   | $
            за 15€                       | €
            1 200 ₽ и меньше             | ₽
            всего 15 USD                 | usd
            USD 15                       | usd
            15 долларов                  | долларов
            2 000 руб                    | руб
            2000 рублей за пару          | рублей
            300 р. в подарок             | р.
            for 20 euros                 | euros
            10 у.е.                      | у.е.
            100 юаней                    | юаней
            500 сомов                    | сомов
            """)
    void findsForeignMoney(String text, String found) {
        assertThat(Tenge.foreignMoney(text).orElse("no")).isEqualTo(found);
    }
}
