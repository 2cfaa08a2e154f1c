package kz.derbes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.derbes.start.Database;
import kz.derbes.start.LocalPostgres;
import kz.derbes.start.Secrets;
import org.springframework.boot.SpringApplication;

/** The PostgreSQL of this test run: started on first use, stopped with the run. */
public final class TestingPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestingPostgres() {}

    /** A new empty database with the roles of the product. */
    public static Database freshDatabase() {
        try {
            return Server.RUNNING.database("test_" + COUNT.incrementAndGet());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters a database as the one who may restore it. */
    public static Connection enterAsSuperuser(String url) throws SQLException, IOException {
        return DriverManager.getConnection(
                url, "postgres", new Secrets(Server.data.resolve("keys")).of("postgres-superuser"));
    }

    private static final class Server {
        /** Nothing here outlives the run; every application context that is kept for its next test holds connections. */
        private static final Map<String, String> SETTINGS =
                Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "400");

        static Path data = Path.of("");
        static final LocalPostgres RUNNING = start();

        private static LocalPostgres start() {
            try {
                data = Files.createTempDirectory("derbes-test-");
                var server = LocalPostgres.start(data, Path.of("target"), SETTINGS);
                SpringApplication.getShutdownHandlers().add(() -> remove(server, data));
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void remove(LocalPostgres server, Path data) {
            server.close();
            try (var files = Files.walk(data)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
