package kz.derbes.ads.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of the Media Rating Council, as a table. */
class ViewingTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            half of it for a second                | 300x250 0:0 100:50 1100:50          | true
            half of it, a moment too short         | 300x250 0:0 100:50 1099:50          | false
            almost half                            | 300x250 0:0 100:49 5000:49          | false
            out of sight at the very end           | 300x250 0:60 1000:0                 | true
            two halves of a second                 | 300x250 0:60 600:0 700:60 1300:60   | false
            a break and then a whole second        | 300x250 0:60 600:0 700:60 1700:60   | true
            less and less, but always half         | 300x250 0:100 500:80 1000:50        | true
            a large one needs three tenths         | 970x250 0:30 1000:30                | true
            a large one with less than that        | 970x250 0:29 1000:29                | false
            just not large                         | 969x250 0:30 1000:30                | false
            """)
    void judgesWhatWasInSight(String story, String told, boolean viewable) {
        assertThat(Viewing.parse(told).orElseThrow().isViewable()).as(story).isEqualTo(viewable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "300x250",
                "300x250 0:50",
                "0x250 0:50 1000:50",
                "3000x250 0:50 1000:50",
                "300x250 0:101 1000:50",
                "300x250 1000:50 0:50",
                "300x250 -1:50 1000:50",
                "300x250 0:50 1000:50 x"
            })
    void readsNothingElse(String told) {
        assertThat(Viewing.parse(told)).isEmpty();
    }
}
