package kz.derbes.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import kz.derbes.testing.TestingPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FairSourceTests {
    private static final int SIZE = 2;
    private final HikariDataSource pool = new HikariDataSource();
    private FairSource source = new FairSource(pool);

    @BeforeEach
    void open() {
        var database = TestingPostgres.freshDatabase();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(SIZE);
        pool.setConnectionTimeout(300);
        source = new FairSource(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void endsATurnWithTheFirstCloseAndNoTurnTwice() throws SQLException {
        for (int n = 0; n < 5 * SIZE; n++) {
            var connection = source.getConnection();
            connection.close();
            connection.close();
        }
        try (var first = source.getConnection();
                var second = source.getConnection()) {
            assertThat(List.of(first.isValid(1), second.isValid(1))).containsOnly(true);
            assertThatThrownBy(source::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        }
        source.getConnection().close();
    }

    @Test
    void givesTheTurnBackWhenThereIsNoConnection() throws SQLException {
        source.getConnection().close();
        pool.close();
        for (int n = 0; n < 5 * SIZE; n++)
            assertThatThrownBy(source::getConnection).hasMessageNotContaining("no connection was free");
    }

    @Test
    void letsWhoeverWaitedLongestGoFirst() throws Exception {
        pool.setConnectionTimeout(10_000);
        source = new FairSource(pool);
        var held = List.of(source.getConnection(), source.getConnection());
        var served = new ConcurrentLinkedQueue<Integer>();
        var waiting = IntStream.range(0, 5).mapToObj(n -> waiting(n, served)).toList();
        held.getFirst().close();
        for (var thread : waiting) thread.join();
        held.getLast().close();
        assertThat(served).containsExactly(0, 1, 2, 3, 4);
    }

    /** A thread that stands in the queue when this returns. */
    private Thread waiting(int number, ConcurrentLinkedQueue<Integer> served) {
        var thread = Thread.ofPlatform().start(() -> {
            try (Connection mine = source.getConnection()) {
                if (mine.isValid(1)) served.add(number);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        return thread;
    }
}
