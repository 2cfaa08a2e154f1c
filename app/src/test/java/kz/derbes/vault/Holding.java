package kz.derbes.vault;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Somebody's transaction that stays open until it is let go. */
final class Holding implements AutoCloseable {
    private final Connection connection;

    Holding(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    Holding hold(String statement) throws SQLException {
        try (var it = connection.createStatement()) {
            it.execute(statement);
        }
        return this;
    }

    void letGo() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        letGo();
        connection.setAutoCommit(true);
        connection.close();
    }
}
