package kz.derbes.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.derbes.tlog.Leaf;
import org.jspecify.annotations.Nullable;

/** What the weaver's role may do to a database that is compared with the sealed log; each call is one transaction. */
class RestorationRows {
    private static final String STAND = """
            update ledger.tree
               set compared = ledger.life(),
                   opened = case when ? and not exists (select from ledger.restoration where ended_at is null)
                            then ledger.life() else opened end
            """;
    private static final String BEGIN = """
            with known as (update ledger.restoration set to_size = ? where ended_at is null returning number)
            insert into ledger.restoration (from_size, to_size, found_at)
            select ?, ?, now() where not exists (select from known)
            """;
    private static final String PUT_BACK = """
            select ledger.put_back(?, ?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            """;
    private final Connection connection;

    RestorationRows(Connection connection) {
        this.connection = connection;
    }

    /** Says that the database was compared in this life, and opens the house if nothing has to be done again. */
    void stand(boolean agrees) throws SQLException {
        change(() -> update(STAND, it -> it.setBoolean(1, agrees)));
    }

    /** Whether nobody has restored another database in the place of the one that was compared. */
    boolean stands(Head head) throws SQLException {
        try (var statement =
                connection.prepareStatement("select from ledger.tree where compared = ledger.life() and size = ?")) {
            statement.setLong(1, head.size());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        } finally {
            connection.commit();
        }
    }

    /** Notes from where to where the log must teach the database again; from then on new facts come behind the known ones. */
    void begin(long from, long to, long lastPlace) throws SQLException {
        change(() -> {
            query("select ledger.move_past(?)", it -> it.setLong(1, lastPlace));
            update(BEGIN, it -> {
                it.setLong(1, to);
                it.setLong(2, from);
                it.setLong(3, to);
            });
            return update(STAND, it -> it.setBoolean(1, false));
        });
    }

    /** Puts the next facts of the log back and lets the tree grow over them. */
    void putBack(Head before, List<Leaf> facts, Head after) throws SQLException {
        change(() -> {
            query(PUT_BACK, it -> {
                it.setLong(1, before.size());
                it.setArray(2, array("uuid", facts, Leaf::id));
                it.setArray(3, array("timestamptz", facts, fact -> fact.at().atOffset(ZoneOffset.UTC)));
                it.setArray(4, array("uuid", facts, Leaf::subject));
                it.setArray(5, array("text", facts, Leaf::deed));
                it.setArray(6, array("text", facts, Leaf::actor));
                it.setArray(7, array("text", facts, Leaf::codes));
            });
            return update("update ledger.tree set size = ?, root = ?", it -> {
                it.setLong(1, after.size());
                it.setString(2, after.root());
            });
        });
    }

    /** The deeds that must be done again before anybody is opened; empty when there are none. */
    Optional<Gap> gap() throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select from_size, to_size from ledger.restoration where ended_at is null");
                var row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Gap(row.getLong(1), row.getLong(2))) : Optional.empty();
        } finally {
            connection.commit();
        }
    }

    /** Ends the restoration and opens the house. */
    void end(String report) throws SQLException {
        change(() -> {
            update(
                    "update ledger.restoration set ended_at = now(), report = ? where ended_at is null",
                    it -> it.setString(1, report));
            return update(STAND, it -> it.setBoolean(1, true));
        });
    }

    private void change(Change change) throws SQLException {
        try {
            if (change.rows() != 1) throw new IllegalStateException("ledger.tree has not one row");
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private int update(String sql, Binding binding) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            return statement.executeUpdate();
        }
    }

    private void query(String sql, Binding binding) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            statement.executeQuery().close();
        }
    }

    private java.sql.Array array(String type, List<Leaf> facts, Function<Leaf, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, facts.stream().map(column).toArray());
    }

    /** Leaves of which the deeds must be done again: from the first one up to, without, the last. */
    record Gap(long from, long to) {}

    /** Statements of one transaction; returns how many rows the last of them changed. */
    private interface Change {
        int rows() throws SQLException;
    }

    /** Gives a statement its parameters. */
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }
}
