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

    @Test
    void leavesAWholeLogWhicheverStepBreaks() throws Exception {
        var random = new Random(SEED);
        var ledger = TestingLedger.create();
        heal(ledger);
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    ledger.record(100 + random.nextInt(250));
                    var files = ledger.over(new BreakingStore(ledger.store(), breaking));
                    try (var weaver = ledger.weaver(files, () -> new BreakingRows(ledger.entrance(), breaking))) {
                        weaver.weave();
                    }
                },
                nth -> {
                    assertWhole(ledger, "at once after step " + nth);
                    heal(ledger);
                    assertWhole(ledger, "after the next weaving, step " + nth);
                    assertThat(sealed(ledger)).as("sealed after step " + nth).isEqualTo(ledger.recorded());
                });
        assertThat(steps).isGreaterThan(20);
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

    private static void assertWhole(TestingLedger ledger, String when) {
        try {
            assertThat(ledger.fsck().findings()).as(when).isEmpty();
        } catch (SQLException e) {
            throw new AssertionError(when, e);
        }
    }
}
