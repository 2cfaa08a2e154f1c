package kz.derbes.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Collectors;
import kz.derbes.notification.Marketing.Draft;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            noon, all in order            | true  | 12:00    | true  | ''
            the first minute of the day   | true  | 09:00    | true  | ''
            the last minute of the day    | true  | 20:59:59 | true  | ''
            the first quiet minute        | true  | 21:00    | true  | QUIET_HOURS
            midnight                      | true  | 00:00    | true  | QUIET_HOURS
            the last quiet minute         | true  | 08:59:59 | true  | QUIET_HOURS
            consent taken back            | false | 12:00    | true  | NO_CONSENT
            a letter nobody can stop      | true  | 12:00    | false | NO_STOP_LINK
            nothing right                 | false | 21:00    | false | NO_CONSENT QUIET_HOURS NO_STOP_LINK
            """)
    @Obligation({"ADS-04", "ADS-05", "CON-15", "4.1.8"})
    void holdsAdvertisingBack(String story, boolean consent, LocalTime at, boolean stop, String holds) {
        var found = Marketing.holds(new Draft(consent, at, stop)).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(found).as(story).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late in the evening   | 2026-11-22T16:30:00Z | 2026-11-23T04:00:00Z
            just after midnight   | 2026-11-22T19:00:01Z | 2026-11-23T04:00:00Z
            a second before nine  | 2026-11-23T03:59:59Z | 2026-11-23T04:00:00Z
            """)
    @Obligation("ADS-05")
    void waitsForTheMorningInAlmaty(String story, Instant at, Instant morning) {
        assertThat(Marketing.morningAfter(at)).as(story).isEqualTo(morning);
    }
}
