package kz.derbes.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kz.derbes.start.Database;

/** What PostgreSQL alone does for the same work, one connection for each caller, each statement a durable commit. */
final class RawStatements implements AutoCloseable {
    private static final int ROWS = 20_000;
    private static final String TABLES = """
            create schema bench;
            create table bench.person (id int primary key, a bytea, b bytea, c bytea, d bytea, mark bytea unique);
            create table bench.audit (id bigint generated always as identity primary key, person int, what text);
            insert into bench.person
            select n, sha512('a'), sha512('b'), sha512('c'), sha512('d'), sha256(n::text::bytea)
              from generate_series(0, %d) n
            """.formatted(ROWS - 1);
    private static final String CREATE = """
            insert into bench.person
            values (nextval('bench.next'), sha512('a'), sha512('b'), sha512('c'), sha512('d'), sha256(random()::text::bytea))
            """;
    private static final String OPEN = """
            with audit as (insert into bench.audit (person, what) values (?, 'open') returning person)
            select p.* from bench.person p join audit on audit.person = p.id
            """;
    private static final String FIND = """
            with audit as (insert into bench.audit (person, what) values (0, 'find') returning person)
            select p.id from bench.person p, audit where p.mark = sha256(?::text::bytea)
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> create = new ArrayList<>();
    private final List<PreparedStatement> open = new ArrayList<>();
    private final List<PreparedStatement> find = new ArrayList<>();

    RawStatements(Database database, int callers) throws SQLException {
        for (int n = 0; n < callers; n++) connections.add(connect(database));
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute(TABLES);
            statement.execute("create sequence bench.next start " + ROWS);
        }
        for (var connection : connections) {
            create.add(connection.prepareStatement(CREATE));
            open.add(connection.prepareStatement(OPEN));
            find.add(connection.prepareStatement(FIND));
        }
    }

    private static Connection connect(Database database) throws SQLException {
        var entry = database.migrator();
        return DriverManager.getConnection(database.url(), entry.user(), entry.password());
    }

    void create(int caller) throws SQLException {
        create.get(caller).executeUpdate();
    }

    void open(int caller) throws SQLException {
        query(open.get(caller));
    }

    void find(int caller) throws SQLException {
        query(find.get(caller));
    }

    private static void query(PreparedStatement statement) throws SQLException {
        statement.setInt(1, ThreadLocalRandom.current().nextInt(ROWS));
        try (var rows = statement.executeQuery()) {
            if (!rows.next()) throw new SQLException("a row is missing");
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) connection.close();
    }
}
