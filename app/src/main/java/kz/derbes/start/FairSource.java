package kz.derbes.start;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of connections behind a queue: whoever waited longest goes first. The pool itself lets a thread that has just given
 * a connection back take it again before a woken waiter runs, and with virtual threads on few processors some wait for seconds.
 */
final class FairSource extends DelegatingDataSource {
    private final Semaphore turns;
    private final long patienceMillis;

    FairSource(HikariDataSource pool) {
        super(pool);
        turns = new Semaphore(pool.getMaximumPoolSize(), true);
        patienceMillis = pool.getConnectionTimeout();
    }

    @Override
    public Connection getConnection() throws SQLException {
        take();
        var given = new AtomicBoolean();
        try {
            return returning(super.getConnection(), given);
        } catch (SQLException | RuntimeException e) {
            giveBack(given);
            throw e;
        }
    }

    private void take() throws SQLException {
        try {
            if (!turns.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS))
                throw new SQLTransientConnectionException("no connection was free for " + patienceMillis + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
    }

    private void giveBack(AtomicBoolean given) {
        if (given.compareAndSet(false, true)) turns.release();
    }

    /** The connection, whose turn ends with its first close. */
    private Connection returning(Connection real, AtomicBoolean given) {
        return (Connection) Proxy.newProxyInstance(
                FairSource.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close")) giveBack(given);
                    }
                });
    }
}
