package kz.derbes.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on connections apart from the common pool. A caller may hold a common connection while it waits for its
 * reading; if all did and the reading needed one more of them, nobody would ever go on.
 */
final class OwnPool implements AutoCloseable {
    /** A batch of any size goes by the same plan, and that by keys: a small table must not teach it to walk a large one. */
    private static final String BY_KEY = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
            + " -c enable_hashjoin=off -c enable_mergejoin=off";

    private final DataSource common;
    private final HikariDataSource own;
    private final TransactionTemplate transaction;

    OwnPool(DataSource common, PlatformTransactionManager manager, int connections) throws SQLException {
        this.common = common;
        var config = new HikariConfig();
        common.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("vault");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("options", BY_KEY);
        own = new HikariDataSource(config);
        transaction = new TransactionTemplate(manager);
    }

    /** Does the work in one transaction of this thread and commits it. */
    <T> T commit(Supplier<T> work) {
        try (Connection connection = own.getConnection()) {
            TransactionSynchronizationManager.bindResource(common, new ConnectionHolder(connection));
            try {
                return transaction.execute(status -> work.get());
            } finally {
                TransactionSynchronizationManager.unbindResource(common);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the vault has no connection", e);
        }
    }

    @Override
    public void close() {
        own.close();
    }
}
