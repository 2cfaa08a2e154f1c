package kz.derbes.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A base backup of a running site's own PostgreSQL, as pg_basebackup makes one: the server is told, files are copied. */
final class HotCopy {
    private static final String LOG = "pg_wal";

    private HotCopy() {}

    /** Copies the database of a data folder while it is used. */
    static void take(Path data, Path copy) throws IOException, SQLException {
        Path files = data.resolve("postgres");
        try (var connection = enter(data)) {
            text(connection, "select pg_backup_start('drill', true)");
            copy(files, copy, files.resolve(LOG));
            String label = text(connection, "select labelfile from pg_backup_stop(false)");
            Files.writeString(copy.resolve("backup_label"), label);
            copy(files.resolve(LOG), copy.resolve(LOG), Path.of(""));
        }
    }

    /** Puts the copy in the place of the database of a site that is down. */
    static void putBack(Path copy, Path data) throws IOException {
        Files.move(data.resolve("postgres"), data.resolve("postgres.newer"));
        Files.move(copy, data.resolve("postgres"));
    }

    private static Connection enter(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        String password =
                Files.readString(data.resolve("keys/postgres-superuser")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            if (!row.next()) throw new SQLException("no answer: " + sql);
            return row.getString(1);
        }
    }

    /** Copies a folder; what is inside the folder to skip stays out, the folder itself does not. */
    private static void copy(Path from, Path to, Path skipped) throws IOException {
        List<Path> found;
        try (var files = Files.walk(from)) {
            found = files.toList();
        }
        for (Path file : found) {
            boolean inside = file.startsWith(skipped)
                    && !file.equals(skipped)
                    && !skipped.toString().isEmpty();
            if (inside || String.valueOf(file.getFileName()).startsWith("postmaster.")) continue;
            copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** A file that the server removes meanwhile is in no backup. */
    private static void copy(Path file, Path target) throws IOException {
        try {
            if (Files.isDirectory(file) && Files.isDirectory(target)) return;
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.nio.file.NoSuchFileException e) {
            if (Files.exists(file)) throw e;
        }
    }
}
