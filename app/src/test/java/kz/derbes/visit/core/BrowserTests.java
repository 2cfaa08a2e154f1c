package kz.derbes.visit.core;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTests {

    @ParameterizedTest(name = "{0}")
    @Obligation("3.3#3")
    @CsvSource(delimiter = '|', textBlock = """
            Chrome 141           | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7390.55 Safari/537.36
            Chrome 140           | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.1 Mobile/15E148 Safari/604.1
            Edge 141             | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0
            Opera 122            | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0
            Yandex 25            | Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 YaBrowser/25.8.0.0 Safari/537.36
            Samsung Internet 28  | Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36
            Firefox 144          | Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0
            Safari 18            | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15
            Safari 18            | Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1
            other                | curl/8.14.1
            other                | ''
            """)
    void keepsFamilyAndMajorVersion(String kept, String userAgent) {
        assertThat(Browser.of(userAgent)).isEqualTo(kept);
    }

    @Test
    void keepsNothingOfWhatIsMissingOrTooLong() {
        assertThat(Browser.of(null)).isEqualTo("other");
        assertThat(Browser.of("Firefox/1" + "x".repeat(5000))).isEqualTo("other");
    }
}
