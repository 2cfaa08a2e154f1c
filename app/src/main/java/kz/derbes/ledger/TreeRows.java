package kz.derbes.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.derbes.tlog.Leaf;

/** The weaver's own way into the database, under a role that can do nothing but number leaves. */
class TreeRows implements AutoCloseable {
    /** "ledger" in ASCII: the lock that only one weaver holds, as long as its connection lives. */
    private static final long WEAVER_LOCK = 0x6c6564676572L;

    private static final String WAITING = """
            select seq, id, at, deed, subject, actor, codes
              from ledger.fact
             where leaf is null
             order by seq
             limit ?
            """;
    private static final String NUMBER = """
            update ledger.fact as fact
               set leaf = ? + told.n - 1
              from unnest(?::bigint[]) with ordinality as told (seq, n)
             where fact.seq = told.seq and fact.leaf is null
            """;

    private final Connection connection;

    TreeRows(LedgerSettings.Entrance entrance) throws SQLException {
        connection = DriverManager.getConnection(entrance.url(), entrance.user(), entrance.password());
        connection.setAutoCommit(false);
    }

    /** Whether this connection is the one that may weave. */
    boolean lock() throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, WEAVER_LOCK);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } finally {
            connection.commit();
        }
    }

    Connection connection() {
        return connection;
    }

    /** What more this connection may do to a database that was restored. */
    RestorationRows restoration() {
        return new RestorationRows(connection);
    }

    Head head() throws SQLException {
        try (var statement = connection.prepareStatement("select size, root from ledger.tree");
                var row = statement.executeQuery()) {
            if (!row.next()) throw new IllegalStateException("ledger.tree has no row");
            return new Head(row.getLong("size"), row.getString("root"));
        } finally {
            connection.commit();
        }
    }

    /** Committed facts that have no number yet, oldest first. */
    List<Waiting> waiting(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(WAITING)) {
            statement.setInt(1, limit);
            var waiting = new ArrayList<Waiting>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var leaf = new Leaf(
                            row.getObject("id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("deed"),
                            row.getObject("subject", UUID.class),
                            row.getString("actor"),
                            row.getString("codes"));
                    waiting.add(new Waiting(row.getLong("seq"), leaf));
                }
            }
            return waiting;
        } finally {
            connection.commit();
        }
    }

    /** Gives these facts the next leaf numbers, in order, and commits; all of it or nothing. */
    void number(Head before, List<Waiting> facts, Head after) throws SQLException {
        try (var number = connection.prepareStatement(NUMBER);
                var grow = connection.prepareStatement("update ledger.tree set size = ?, root = ? where size = ?")) {
            number.setLong(1, before.size());
            number.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", facts.stream().map(Waiting::seq).toArray()));
            grow.setLong(1, after.size());
            grow.setString(2, after.root());
            grow.setLong(3, before.size());
            if (number.executeUpdate() != facts.size() || grow.executeUpdate() != 1)
                throw new IllegalStateException("the tree grew under the weaver's hands at " + before.size());
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A fact that has no leaf number yet. */
    record Waiting(long seq, Leaf leaf) {}
}
