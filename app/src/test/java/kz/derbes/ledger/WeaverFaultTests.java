package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import kz.derbes.testing.FailAtNth;
import org.junit.jupiter.api.Test;

/** Whatever step of a weaving breaks, the log is whole at that moment and complete after the next weaving. */
class WeaverFaultTests {

    private static final long SEED = 20261122;

    /** Every check reads the whole log, so that a log which saw many breaks gives way to a young one. */
    private static final int BREAKS = 8;

    private TestingLedger ledger = healed();

    @Test
    void leavesAWholeLogWhicheverStepBreaks() throws Exception {
        var random = new Random(SEED);
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    ledger.record(100 + random.nextInt(250));
                    var files = ledger.over(new BreakingStore(ledger.store(), breaking));
                    try (var weaver = ledger.weaver(files, () -> new BreakingRows(ledger.entrance(), breaking))) {
                        weaver.weave();
                    }
                },
                nth -> {
                    assertWhole("at once after step " + nth);
                    heal(ledger);
                    assertWhole("after the next weaving, step " + nth);
                    assertThat(sealed(ledger)).as("sealed after step " + nth).isEqualTo(ledger.recorded());
                    if (nth % BREAKS == 0) ledger = healed();
                });
        assertThat(steps).isGreaterThan(20);
    }

    private static TestingLedger healed() {
        var ledger = TestingLedger.create();
        heal(ledger);
        return ledger;
    }

    /** The lock of a weaver that broke down is free only once the server has noticed the lost connection. */
    private static void heal(TestingLedger ledger) {
        try (var weaver = ledger.weaver()) {
            for (int patience = 0; patience < 100 && !weaver.weave().isWhole(); patience++)
                LockSupport.parkNanos(50_000_000);
            assertThat(weaver.weave().isWhole()).isTrue();
        }
    }

    private static long sealed(TestingLedger ledger) {
        return ledger.checkpoints().size();
    }

    private void assertWhole(String when) {
        try {
            assertThat(ledger.fsck().findings()).as(when).isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(when, e);
        }
    }
}
