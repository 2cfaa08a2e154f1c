package kz.derbes.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import kz.derbes.start.Database;
import org.postgresql.PGConnection;

/** What PostgreSQL alone does with rows like those of the ledger. */
final class PlainFacts implements AutoCloseable {
    private static final String TABLE = """
            create schema bench_ledger;
            create table bench_ledger.fact (seq bigint generated always as identity primary key, leaf bigint, id uuid,
              at timestamptz, subject uuid, deed text, actor text, codes text);
            create index on bench_ledger.fact (subject, seq);
            create index on bench_ledger.fact (seq) where leaf is null
            """;
    private final Connection connection;

    PlainFacts(Database database) throws SQLException {
        var entry = database.migrator();
        connection = DriverManager.getConnection(database.url(), entry.user(), entry.password());
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
    }

    /** Copies that many rows in with one statement. */
    void copy(int count) throws SQLException, IOException {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++)
            rows.append(UUID.randomUUID())
                    .append("\t2026-11-24 06:00:00.123456+00\t")
                    .append(UUID.randomUUID())
                    .append("\tvault.opened\tsubject:")
                    .append(UUID.randomUUID())
                    .append("\t{\"consent\":\"")
                    .append(UUID.randomUUID())
                    .append("\",\"fields\":\"surname,given-name,email\",\"purpose\":\"personal-access\"}\n");
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy bench_ledger.fact (id, at, subject, deed, actor, codes) from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
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
