package kz.derbes.testing;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A copy of every row of a database, and the way back: the tables are emptied and filled from it, as by pg_restore. */
public record TestingBackup(String url, List<String> tables, List<String> sequences) {
    private static final String TABLES = """
            select schemaname || '.' || tablename from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema', 'backup') and tablename not like 'flyway%'
            """;
    private static final String SEQUENCES =
            "select schemaname || '.' || sequencename from pg_sequences where schemaname <> 'backup'";
    /** Copies everything as it is committed now. */
    public static TestingBackup of(String url) throws SQLException, IOException {
        try (var connection = TestingPostgres.enterAsSuperuser(url)) {
            var backup = new TestingBackup(url, texts(connection, TABLES), texts(connection, SEQUENCES));
            execute(connection, "drop schema if exists backup cascade; create schema backup");
            for (String table : backup.tables)
                execute(connection, "create table backup.\"%s\" as table %s".formatted(table, table));
            for (String sequence : backup.sequences)
                execute(connection, "create table backup.\"%s\" as table %s".formatted(sequence, sequence));
            return backup;
        }
    }

    /** Puts everything back as it was then, under whoever uses the database. */
    public void restore() throws SQLException, IOException {
        try (var connection = TestingPostgres.enterAsSuperuser(url)) {
            connection.setAutoCommit(false);
            execute(connection, "set local session_replication_role = replica");
            execute(connection, "truncate " + String.join(", ", tables));
            for (String table : tables) {
                String columns = columns(connection, table);
                execute(
                        connection,
                        "insert into %s (%s) overriding system value select %s from backup.\"%s\""
                                .formatted(table, columns, columns, table));
            }
            for (String sequence : sequences)
                execute(
                        connection,
                        "select setval('%s', last_value, is_called) from backup.\"%s\"".formatted(sequence, sequence));
            connection.commit();
        }
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return texts(connection, """
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                         where table_schema || '.' || table_name = '%s' and is_generated = 'NEVER'
                        """.formatted(table)).getFirst();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
