package kz.derbes.visit.core;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePathTests {

    @ParameterizedTest(name = "{0}")
    @Obligation("3.3#5")
    @CsvSource(delimiter = '|', textBlock = """
            the first page                 | /                              | /
            a page                         | /catalogue/tea                 | /catalogue/tea
            a query is cut                 | /search?email=a@b.kz&q=1       | /search
            an empty query is cut          | /search?                       | /search
            a fragment is cut              | /book#page-7                   | /book
            both are cut                   | /book?x=1#page-7               | /book
            an address in the path is cut  | /unsubscribe/aigul@example.kz  | /unsubscribe/*
            an encoded one too             | /u/aigul%40example.kz/orders   | /u/*/orders
            a token is cut                 | /t/aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff12345/x | /t/*/x
            Kazakh letters are encoded     | /кітап                         | /%D0%BA%D1%96%D1%82%D0%B0%D0%BF
            encoded letters stay           | /%D0%BA                        | /%D0%BA
            a slash at the end stays       | /a/                            | /a/
            no slash first                 | catalogue                      |
            another host                   | //evil.example/x               |
            a whole address                | https://evil.example/x         |
            a script                       | javascript:alert(1)            |
            markup                         | /<b>                           |
            a quotation mark               | /"x                            |
            a backslash                    | /a\\b                          |
            a broken escape                | /%4                            |
            an encoded line end            | /a%0Ab                         |
            an encoded nought              | /a%00b                         |
            a space                        | /a b                           |
            only a query                   | ?a=b                           |
            """)
    void keepsThePathAlone(String story, String raw, String kept) {
        assertThat(PagePath.of(raw).map(PagePath::value).orElse(null)).as(story).isEqualTo(kept);
    }

    @Test
    void refusesControlCharactersAndHalfLetters() {
        for (String raw : new String[] {"", "/a\tb", "/a\nb", "/a\u0000", "/\u007f", "/\ud800", "/\u202e"})
            assertThat(PagePath.of(raw)).as(raw).isEmpty();
    }

    @Test
    void measuresTheLengthThatWouldBeKept() {
        String part = "/" + "a".repeat(63);
        assertThat(PagePath.of(part.repeat(8))).isPresent();
        assertThat(PagePath.of(part.repeat(8) + "a")).isEmpty();
        assertThat(PagePath.of("/" + "қ".repeat(100)))
                .as("each letter becomes six")
                .isEmpty();
        assertThat(PagePath.of(part.repeat(8) + "?" + "x".repeat(5000)))
                .as("what is cut does not count")
                .isPresent();
    }
}
