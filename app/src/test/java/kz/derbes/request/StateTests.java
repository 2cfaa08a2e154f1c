package kz.derbes.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class StateTests {
    @Test
    void endsFromEverywhere() {
        for (var state : State.values()) {
            boolean ends = state.isOver()
                    || state.next().stream()
                            .anyMatch(it -> it.isOver() || !it.next().isEmpty());
            assertThat(ends).as(state.code()).isTrue();
        }
        assertThat(Arrays.stream(State.values()).filter(State::isOver)).containsExactly(State.CLOSED, State.WITHDRAWN);
    }

    @Test
    void neverOpensWhatIsOver() {
        for (var state : State.values())
            if (!state.isOpen()) assertThat(state.next()).as(state.code()).noneMatch(State::isOpen);
    }

    @Test
    @Obligation({"RGT-01", "RGT-02", "RGT-03"})
    void stopsNoClockOfARightToOnesData() {
        for (var kind : Kind.values()) {
            boolean right = kind.terms().stream().noneMatch(it -> it.startsWith("claim."));
            if (right)
                assertThat(kind.mayPause() || kind.mayExtend()).as(kind.code()).isFalse();
        }
        assertThat(Kind.CLAIM_GOODS.mayExtend()).isFalse();
    }

    @Test
    @Obligation({"RGT-07", "CON-11"})
    void hasAReasonToRefuseForEachKindAndNoneThatFitsAll() {
        for (var kind : Kind.values())
            assertThat(Arrays.stream(Refusal.values()).filter(it -> it.fits(kind)))
                    .as(kind.code())
                    .isNotEmpty();
        assertThat(Refusal.OBLIGATION_OPEN.fits(Kind.INFORMATION)).isFalse();
        assertThat(Refusal.KEPT_BY_LAW.fits(Kind.CORRECTION)).isFalse();
    }
}
