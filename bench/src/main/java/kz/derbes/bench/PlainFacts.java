package kz.derbes.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kz.derbes.start.Database;

/** What PostgreSQL alone does with rows like those of the ledger. */
final class PlainFacts implements AutoCloseable {
    private static final String TABLE = """
            create schema bench_ledger;
            create table bench_ledger.fact (seq bigint generated always as identity primary key, leaf bigint, id uuid,
              at timestamptz, subject uuid, deed text, actor text, codes text);
            create index on bench_ledger.fact (subject, seq);
            create index on bench_ledger.fact (seq) where leaf is null
            """;
    private static final String INSERT = """
            insert into bench_ledger.fact (id, at, subject, deed, actor, codes)
            select gen_random_uuid(), now(), gen_random_uuid(), 'vault.opened', 'subject:' || gen_random_uuid(),
                   '{"consent":"' || gen_random_uuid()
                   || '","fields":"surname,given-name,email","purpose":"personal-access"}'
              from generate_series(1, ?)
            """;
    private final Connection connection;

    PlainFacts(Database database) throws SQLException {
        var entry = database.migrator();
        connection = DriverManager.getConnection(database.url(), entry.user(), entry.password());
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** Lets the server make and insert that many rows with one statement and one commit. */
    void insert(int count) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setInt(1, count);
            statement.executeUpdate();
        }
    }

    /** Gives the newest rows a number, so many with each commit. */
    void number(int count, int atOnce) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update bench_ledger.fact set leaf = seq
                 where seq in (select seq from bench_ledger.fact where leaf is null order by seq desc limit ?)
                """)) {
            for (int done = 0; done < count; done += atOnce) {
                statement.setInt(1, atOnce);
                statement.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
