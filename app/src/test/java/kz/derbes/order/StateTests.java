package kz.derbes.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an order may go: the whole table. */
class StateTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLACED       | ACCEPTED PAID CANCELLED EXPIRED
            ACCEPTED     | PAID PACKED SENT DELIVERED CANCELLED
            PAID         | PACKED SENT DELIVERED CANCELLED
            PACKED       | SENT DELIVERED CANCELLED
            SENT         | DELIVERED
            DELIVERED    | RETURN_ASKED
            RETURN_ASKED | DELIVERED RETURNED
            RETURNED     | RETURN_ASKED
            CANCELLED    | -
            EXPIRED      | -
            """)
    void goesOnlyWhereTheTableSays(State from, String to) {
        var next = from.next().stream().map(State::name).sorted().collect(Collectors.joining(" "));
        var expected =
                Arrays.stream(to.split(" ")).filter(it -> !it.equals("-")).sorted();
        assertThat(next).isEqualTo(expected.collect(Collectors.joining(" ")));
    }

    @Test
    void isCalledOffOnlyBeforeItIsSent() {
        assertThat(EnumSet.allOf(State.class).stream().filter(State::isBeforeSending))
                .containsExactly(State.IN_REVIEW, State.PLACED, State.ACCEPTED, State.PAID, State.PACKED);
    }

    @Test
    void readsItsOwnCode() {
        for (var state : State.values()) assertThat(State.of(state.code())).isEqualTo(state);
    }
}
