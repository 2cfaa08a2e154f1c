package kz.derbes.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTests {
    final TestingWriter writer = new TestingWriter();
    final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letGo() {
        writer.gate.release(1_000_000);
        callers.close();
    }

    GroupCommit<Integer, Integer> commit(int waiting, int batch) {
        return new GroupCommit<>("test", new Limits(waiting, batch, 1), writer);
    }

    /** Occupies the writer with item 0, then queues the items one by one, in order. */
    List<Future<Integer>> queueBehindZero(GroupCommit<Integer, Integer> commit, int... items) {
        callers.submit(() -> commit.submit(0)).state();
        writer.arrived.acquireUninterruptibly();
        return IntStream.of(items).mapToObj(item -> queue(commit, item)).toList();
    }

    Future<Integer> queue(GroupCommit<Integer, Integer> commit, int item) {
        int before = commit.waiting();
        var future = callers.submit(() -> commit.submit(item));
        while (commit.waiting() == before && !future.isDone()) Thread.onSpinWait();
        return future;
    }

    @Test
    void gathersWhatComesDuringAWriteAndKeepsItsOrder() throws Exception {
        try (var commit = commit(10, 3)) {
            var results = queueBehindZero(commit, 1, 2, 3, 4);
            writer.gate.release(1_000_000);
            for (int i = 0; i < 4; i++) assertThat(results.get(i).get()).isEqualTo(-(i + 1));
        }
        assertThat(writer.batches).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void refusesAtOnceWhenFullAndCountsIt() {
        try (var commit = commit(2, 10)) {
            queueBehindZero(commit, 1, 2);
            assertThatThrownBy(() -> commit.submit(3)).isInstanceOf(FullException.class);
            assertThat(commit.refused()).isEqualTo(1);
            writer.gate.release(1_000_000);
        }
        assertThat(writer.written()).containsExactly(0, 1, 2);
    }

    @Test
    void doesNotAnswerBeforeTheWriteReturns() {
        try (var commit = commit(10, 10)) {
            var result = queueBehindZero(commit, 1).getFirst();
            assertThat(result.isDone()).isFalse();
            writer.gate.release(1);
            writer.arrived.acquireUninterruptibly();
            assertThat(result.isDone()).isFalse();
            writer.gate.release(1_000_000);
        }
    }

    @Test
    void failsEveryCallerOfABatchWhoseFateIsUnknown() {
        try (var commit = commit(10, 10)) {
            var results = queueBehindZero(commit, 1, TestingWriter.POISON, 2);
            writer.gate.release(1_000_000);
            for (var result : results)
                assertThatThrownBy(result::get)
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(WriteFailedException.class)
                        .hasRootCauseMessage("poison");
        }
        assertThat(writer.written()).containsExactly(0);
    }

    @Test
    void sparesTheNeighboursOfAPoisonedItemWhenNothingWasWritten() throws Exception {
        writer.surelyUndone = true;
        try (var commit = commit(10, 10)) {
            var results = queueBehindZero(commit, 1, TestingWriter.POISON, 2);
            writer.gate.release(1_000_000);
            assertThat(results.get(0).get()).isEqualTo(-1);
            assertThatThrownBy(results.get(1)::get).rootCause().hasMessage("poison");
            assertThat(results.get(2).get()).isEqualTo(-2);
        }
        assertThat(writer.written()).containsExactly(0, 1, 2);
    }

    @Test
    void goesOnAfterAFailure() throws Exception {
        writer.gate.release(1_000_000);
        try (var commit = commit(10, 10)) {
            assertThatThrownBy(() -> commit.submit(TestingWriter.POISON)).isInstanceOf(WriteFailedException.class);
            assertThat(commit.submit(5)).isEqualTo(-5);
        }
    }

    @Test
    void failsABatchWithTheWrongNumberOfResults() {
        try (var commit = new GroupCommit<Integer, Integer>("test", new Limits(5, 5, 1), items -> List.of())) {
            assertThatThrownBy(() -> commit.submit(1)).hasRootCauseMessage("0 results for 1 items");
        }
    }

    @Test
    void takesAWaitingItemBackOnInterrupt() throws Exception {
        try (var commit = commit(10, 10)) {
            queueBehindZero(commit);
            var caller = Thread.ofVirtual()
                    .unstarted(
                            () -> assertThatThrownBy(() -> commit.submit(1)).isInstanceOf(InterruptedException.class));
            caller.start();
            while (commit.waiting() == 0) Thread.onSpinWait();
            caller.interrupt();
            caller.join();
            assertThat(commit.waiting()).isZero();
            writer.gate.release(1_000_000);
        }
        assertThat(writer.written()).containsExactly(0);
    }

    @Test
    void waitsForAnItemInWritingDespiteAnInterrupt() throws Exception {
        try (var commit = commit(10, 10)) {
            var seen = new int[1];
            var pending = new boolean[1];
            var caller = Thread.ofVirtual().unstarted(() -> {
                try {
                    seen[0] = commit.submit(7);
                } catch (InterruptedException e) {
                    seen[0] = 1;
                }
                pending[0] = Thread.currentThread().isInterrupted();
            });
            caller.start();
            writer.arrived.acquireUninterruptibly();
            caller.interrupt();
            writer.gate.release(1_000_000);
            caller.join();
            assertThat(seen[0]).isEqualTo(-7);
            assertThat(pending[0]).isTrue();
        }
    }

    @Test
    void drainsOnCloseAndThenRefuses() throws Exception {
        var commit = commit(10, 2);
        var results = queueBehindZero(commit, 1, 2, 3);
        var closing = callers.submit(commit::close);
        writer.gate.release(1_000_000);
        closing.get();
        assertThat(results).allSatisfy(result -> assertThat(result.state()).isEqualTo(Future.State.SUCCESS));
        assertThatThrownBy(() -> commit.submit(4)).isInstanceOf(IllegalStateException.class);
        assertThat(writer.written()).containsExactly(0, 1, 2, 3);
    }
}
