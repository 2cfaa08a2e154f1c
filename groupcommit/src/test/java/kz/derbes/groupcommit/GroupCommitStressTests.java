package kz.derbes.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GroupCommitStressTests {
    static final int CALLERS = 64;
    static final int EACH = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void writesEachItemOnceAndAnswersEachCallerWithItsOwn(int writers) throws Exception {
        var writer = TestingWriter.open();
        var wrong = new AtomicInteger();
        try (var commit = new GroupCommit<Integer, Integer>("stress", new Limits(CALLERS, 32, writers), writer);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                int from = 100 + caller * EACH;
                callers.submit(() -> {
                            for (int n = from; n < from + EACH; n++)
                                if (commit.submit(n) != -n) wrong.incrementAndGet();
                            return true;
                        })
                        .state();
            }
        }
        var written = writer.written();
        assertThat(wrong).hasValue(0);
        assertThat(written).hasSize(CALLERS * EACH);
        assertThat(new HashSet<>(written)).hasSize(CALLERS * EACH);
    }

    @Test
    void losesNothingAnsweredWhenClosedUnderLoad() {
        for (int round = 0; round < 50; round++) closeUnderLoad();
    }

    private static void closeUnderLoad() {
        var writer = TestingWriter.open();
        Set<Integer> answered = Collections.newSetFromMap(new ConcurrentHashMap<>());
        var commit = new GroupCommit<Integer, Integer>("closing", new Limits(CALLERS, 8, 2), writer);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                int from = 100 + caller * EACH;
                callers.submit(() -> submitUntilClosed(commit, from, answered)).state();
            }
            while (answered.size() < 200) Thread.onSpinWait();
            commit.close();
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(writer.written());
    }

    private static void submitUntilClosed(GroupCommit<Integer, Integer> commit, int from, Set<Integer> answered) {
        try {
            for (int n = from; n < from + EACH; n++) {
                commit.submit(n);
                answered.add(n);
            }
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
