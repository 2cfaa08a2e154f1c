package kz.derbes.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose statements and commits break when told to, on the thread that told it and on those that write for it. */
public final class TestingFaults extends DelegatingDataSource {
    private static final AtomicReference<@Nullable Turn> BREAKING = new AtomicReference<>();

    public TestingFaults(DataSource real) {
        super(real);
    }

    public static void during(FailAtNth breaking, Runnable deed) {
        BREAKING.set(new Turn(breaking, Thread.currentThread()));
        try {
            deed.run();
        } finally {
            BREAKING.set(null);
        }
    }

    private static @Nullable FailAtNth breaking() {
        var turn = BREAKING.get();
        return turn != null && turn.reaches(Thread.currentThread()) ? turn.breaking : null;
    }

    /** What breaks, and for whom. */
    private record Turn(FailAtNth breaking, Thread asker) {
        boolean reaches(Thread thread) {
            return thread.equals(asker)
                    || thread.getName().startsWith("vault-admit")
                    || thread.getName().startsWith("risk-judge");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    var breaking = breaking();
                    String name = method.getName();
                    if (breaking != null && name.equals("prepareStatement")) breaking.step();
                    if (breaking != null && name.equals("commit")) commit(breaking, real);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A commit that never reached the server. */
    private static void commit(FailAtNth breaking, Connection real) throws SQLException {
        try {
            breaking.step();
        } catch (FailAtNth.BrokenStepException broken) {
            real.rollback();
            throw broken;
        }
    }
}
