package kz.derbes.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL of our own, its programs from a jar and its files under the data folder. It listens on loopback alone,
 * every role has a password of its own, and a server that outlived a killed Derbes is taken over instead of started.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final List<String> ROLES = List.of("derbes_migrator", "derbes_app", "derbes_weaver");

    private final PostgresPrograms programs;
    private final Secrets secrets;
    private final int port;

    private LocalPostgres(PostgresPrograms programs, Secrets secrets, int port) {
        this.programs = programs;
        this.secrets = secrets;
        this.port = port;
    }

    /**
     * Starts the server, or takes over the one that runs on these files.
     *
     * @param data the folder that keeps database and secrets
     * @param programs the folder to unpack the programs into
     * @param settings further server settings, such as {@code fsync=off} in tests
     */
    public static LocalPostgres start(Path data, Path programs, Map<String, String> settings)
            throws IOException, SQLException {
        var secrets = new Secrets(data.resolve("keys"));
        var tools = new PostgresPrograms(PostgresBinaries.unpackInto(programs), data.resolve("postgres"));
        tools.initialise(secrets.of("postgres-superuser"));
        var server = new LocalPostgres(tools, secrets, tools.start(settings));
        server.createRoles();
        return server;
    }

    /** The database of that name in the server that runs on these files; empty when none runs. Starts nothing. */
    public static Optional<Database> running(Path data, String name) throws IOException {
        var port = new PostgresPrograms(data, data.resolve("postgres")).portOfRunning();
        if (port.isEmpty()) return Optional.empty();
        var secrets = new Secrets(data.resolve("keys"));
        var url = "jdbc:postgresql://127.0.0.1:" + port.get() + "/" + name;
        return Optional.of(new Database(
                url, entry(secrets, "derbes_app"), entry(secrets, "derbes_migrator"), entry(secrets, "derbes_weaver")));
    }

    /** Creates the database of that name when it is missing and says how to enter it. */
    public Database database(String name) throws SQLException, IOException {
        try (var connection = enter("postgres");
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                if (!found.next()) statement.execute("create database " + name + " owner derbes_migrator");
            }
        }
        return new Database(url(name), entry("derbes_app"), entry("derbes_migrator"), entry("derbes_weaver"));
    }

    public int port() {
        return port;
    }

    /** Stops the server, waiting for transactions to end. */
    @Override
    public void close() {
        programs.stop();
    }

    private void createRoles() throws SQLException, IOException {
        try (var connection = enter("postgres");
                var statement = connection.createStatement()) {
            for (String role : ROLES) {
                try (var found = statement.executeQuery("select from pg_roles where rolname = '" + role + "'")) {
                    if (found.next()) continue;
                }
                statement.execute("create role " + role + " login password '" + secrets.of("postgres-" + role) + "'");
                statement.execute("alter role " + role + " set timezone = 'UTC'");
            }
        }
    }

    private Connection enter(String database) throws SQLException, IOException {
        return DriverManager.getConnection(url(database), "postgres", secrets.of("postgres-superuser"));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Database.Entry entry(String role) throws IOException {
        return entry(secrets, role);
    }

    private static Database.Entry entry(Secrets secrets, String role) throws IOException {
        return new Database.Entry(role, secrets.of("postgres-" + role));
    }
}
