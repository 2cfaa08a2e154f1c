package kz.derbes.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.derbes.testing.FailAtNth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose statements and commits break when told to, on the thread that told it. */
final class TestingFaults extends DelegatingDataSource {
    private static final ThreadLocal<@Nullable FailAtNth> BREAKING = new ThreadLocal<>();

    TestingFaults(DataSource real) {
        super(real);
    }

    static void during(FailAtNth breaking, Runnable deed) {
        BREAKING.set(breaking);
        try {
            deed.run();
        } finally {
            BREAKING.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    var breaking = BREAKING.get();
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
