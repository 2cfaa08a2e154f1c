package kz.derbes.disclosure.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandStateTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENTERED   | JUDGED REFUSED WITHDRAWN
            JUDGED    | ENTERED APPROVED WITHDRAWN
            APPROVED  | RELEASED WITHDRAWN
            RELEASED  | ''
            REFUSED   | ''
            WITHDRAWN | ''
            """)
    void goesOnlyWhereItMay(DemandState state, String next) {
        assertThat(state.next().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(next);
    }

    @Test
    void namesABodyForEveryGround() {
        assertThat(LegalGrounds.all()).hasSizeGreaterThan(5).allSatisfy(it -> {
            assertThat(it.kinds()).isNotEmpty();
            assertThat(it.certainty()).isIn("Q", "R2", "R1", "I");
        });
        assertThat(Arrays.stream(BodyKind.values())
                        .filter(kind -> LegalGrounds.all().stream()
                                .noneMatch(it -> it.kinds().contains(kind))))
                .isEmpty();
    }
}
