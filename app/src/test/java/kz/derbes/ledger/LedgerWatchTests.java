package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.Test;

/** The log says by itself when facts wait too long for a seal and when the clock was set back; it loses nothing by either. */
class LedgerWatchTests {
    private final TestingLedger ledger = TestingLedger.create();
    private final TestingClock clock = new TestingClock(Instant.now());
    private final FactRows facts = ledger.facts(clock);
    private final LedgerWatch watch = watch();

    private LedgerWatch watch() {
        var settings = new LedgerSettings(
                TestingLedger.ORIGIN,
                Duration.ofSeconds(1),
                100,
                ledger.entrance(),
                Duration.ofMinutes(1),
                List.of(),
                1,
                Duration.ofSeconds(1));
        return new LedgerWatch(facts, ledger.files(ledger.data), settings, clock);
    }

    @Test
    void saysWhenAFactWaitsTooLong() {
        assertThat(watch.isLate()).isFalse();
        record();
        clock.pass(Duration.ofSeconds(59));
        assertThat(watch.isLate()).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(watch.isLate()).isTrue();
        try (var weaver = ledger.weaver()) {
            weaver.weave();
        }
        assertThat(watch.isLate()).isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(watch.isLate())
                .as("an old checkpoint of a log nobody adds to")
                .isFalse();
    }

    @Test
    void weavesOnAndSaysSoWhenTheClockIsSetBack() throws Exception {
        record();
        assertThat(watch.isClockBack()).isFalse();
        clock.pass(Duration.ofHours(-2));
        assertThat(watch.isClockBack()).isTrue();
        record();
        try (var weaver = ledger.weaver()) {
            assertThat(weaver.weave().sealed()).isEqualTo(2);
        }
        assertThat(ledger.fsck().findings()).isEmpty();
        clock.pass(Duration.ofHours(2));
        assertThat(watch.isClockBack()).isFalse();
    }

    private void record() {
        facts.add(List.of(Fact.of("test.done", null, Actor.system("test"), Map.of())), false);
    }
}
