package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import kz.derbes.payment.refund.Refund;
import kz.derbes.payment.till.Receipt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way an attempt, a refund and a receipt can go, as one table. */
class StateTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATED | BEGUN UNKNOWN HELD PAID FAILED EXPIRED
            BEGUN   | UNKNOWN HELD PAID FAILED EXPIRED
            UNKNOWN | BEGUN HELD PAID FAILED VOIDED EXPIRED
            HELD    | PAID VOIDED
            PAID    | ''
            FAILED  | BEGUN UNKNOWN HELD PAID EXPIRED
            VOIDED  | ''
            EXPIRED | HELD PAID
            """)
    void goesOnlyWhereMoneyCanGo(State from, String next) {
        assertThat(from.next().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUE     | UNKNOWN DONE BY_HAND
            UNKNOWN | DONE BY_HAND
            DONE    | ''
            BY_HAND | DUE DONE
            """)
    void goesBackOnlyOnce(Refund.State from, String next) {
        assertThat(from.next().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DUE    | SENT
            SENT   | DONE FAILED
            DONE   | ''
            FAILED | DUE
            """)
    void printsOnlyWhatIsOwed(Receipt.State from, String next) {
        assertThat(Arrays.stream(Receipt.State.values())
                        .filter(from.next()::contains)
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(next);
    }
}
