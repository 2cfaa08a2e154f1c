package kz.derbes.tlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ledger.fact} as leaves, read in one snapshot; rows beyond the checkpoint are left alone. */
final class DatabaseRows implements LeafRows, AutoCloseable {
    private static final String FACTS = """
            select leaf, id, at, deed, subject, actor, codes
              from ledger.fact
             where leaf >= ? and leaf < ?
             order by leaf
            """;
    private static final int FETCHED_AT_ONCE = 2_000;

    private final PreparedStatement statement;
    private @Nullable ResultSet rows;
    private boolean more;

    DatabaseRows(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        statement = connection.prepareStatement(FACTS);
        statement.setFetchSize(FETCHED_AT_ONCE);
    }

    @Override
    public void begin(long from, long size) {
        asking(() -> {
            statement.setLong(1, from);
            statement.setLong(2, size);
            rows = statement.executeQuery();
            more = rows.next();
        });
    }

    @Override
    public void expect(long index, String entry, Consumer<Finding> findings) {
        asking(() -> {
            skipTo(index, findings);
            if (!more || leafNumber() > index) {
                findings.accept(new Finding("row is missing", "leaf " + index));
                return;
            }
            if (!leaf().json().equals(entry))
                findings.accept(new Finding("row differs from the entry", "leaf " + index));
            more = rows().next();
        });
    }

    @Override
    public void end(Consumer<Finding> findings) {
        asking(() -> skipTo(Long.MAX_VALUE, findings));
    }

    private void skipTo(long index, Consumer<Finding> findings) throws SQLException {
        for (; more && leafNumber() < index; more = rows().next())
            findings.accept(new Finding("row has no entry of its own", "leaf " + leafNumber()));
    }

    private long leafNumber() throws SQLException {
        return rows().getLong("leaf");
    }

    private Leaf leaf() throws SQLException {
        var row = rows();
        return new Leaf(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("deed"),
                row.getObject("subject", UUID.class),
                row.getString("actor"),
                row.getString("codes"));
    }

    private ResultSet rows() {
        return Objects.requireNonNull(rows);
    }

    private static void asking(Question question) {
        try {
            question.ask();
        } catch (SQLException e) {
            throw new IllegalStateException("database cannot be read: " + e.getSQLState(), e);
        }
    }

    /** Something to ask of a database. */
    private interface Question {
        void ask() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
