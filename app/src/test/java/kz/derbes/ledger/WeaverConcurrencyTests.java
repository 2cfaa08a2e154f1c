package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** While many record and one weaves, each fact gets one leaf and no leaf is left out. */
class WeaverConcurrencyTests {
    private static final int WRITERS = 8;
    private static final int ROUNDS = 15;

    @Test
    void givesEachFactOneLeafWithoutAGap() throws Exception {
        var ledger = TestingLedger.create();
        var told = new ArrayList<FactId>();
        var ended = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1);
                var weaver = ledger.weaver()) {
            var weaving = threads.submit(() -> {
                while (!ended.get()) assertThat(weaver.weave().isWhole()).isTrue();
                return weaver.weave();
            });
            for (var writer : threads.invokeAll(writers(ledger))) told.addAll(writer.get());
            ended.set(true);
            assertThat(weaving.get().sealed()).isEqualTo(told.size());
        }
        assertThat(told).doesNotHaveDuplicates();
        assertThat(leaves(ledger)).containsExactly((long) told.size(), (long) told.size(), told.size() - 1L);
        assertThat(ledger.fsck().findings()).isEmpty();
        assertThat(ledger.woven()).containsExactlyInAnyOrderElementsOf(told);
    }

    private static List<Callable<List<FactId>>> writers(TestingLedger ledger) {
        var writers = new ArrayList<Callable<List<FactId>>>();
        for (int number = 0; number < WRITERS; number++) {
            var random = new Random(number);
            writers.add(() -> {
                var told = new ArrayList<FactId>();
                for (int round = 0; round < ROUNDS; round++) told.addAll(ledger.record(1 + random.nextInt(20)));
                return told;
            });
        }
        return writers;
    }

    private static List<Long> leaves(TestingLedger ledger) {
        return ledger.jdbc
                .sql("select count(leaf), count(distinct leaf), max(leaf) from ledger.fact")
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
