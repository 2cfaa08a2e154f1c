package kz.derbes.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.start.Database;
import kz.derbes.testing.TestingPostgres;
import kz.derbes.tlog.FolderStore;
import kz.derbes.tlog.Fsck;
import kz.derbes.tlog.Report;
import kz.derbes.tlog.Store;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A ledger without Spring: a database of its own, a folder of its own, and a weaver at hand. */
final class TestingLedger {
    static final String ORIGIN = "test.example/ledger";
    static final int BATCH = 256;

    final Database database;
    final Path data;
    final FactRows facts;
    final JdbcClient jdbc;

    private TestingLedger(Database database, Path data) {
        this.database = database;
        this.data = data;
        this.facts = new FactRows(new JdbcTemplate(app()), JdbcClient.create(app()), Clock.systemUTC());
        this.jdbc = JdbcClient.create(app());
    }

    static TestingLedger create() {
        var database = TestingPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password())
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
        return new TestingLedger(database, freshFolder());
    }

    /** The same database and folder, as another process finds them. */
    static TestingLedger at(Database database, Path data) {
        return new TestingLedger(database, data);
    }

    /** In memory where the system offers that: these tests break steps and processes, not the power. */
    static Path freshFolder() {
        try {
            Path memory = Path.of("/dev/shm");
            Path parent = Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
            Path folder = Files.createTempDirectory(parent, "derbes-ledger-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FactId> record(int count) {
        return facts.add(IntStream.range(0, count)
                .mapToObj(it -> Fact.of(
                        "test.done",
                        it % 3 == 0 ? null : SubjectId.random(),
                        Actor.system("test"),
                        Map.of("number", Integer.toString(it))))
                .toList());
    }

    LedgerFiles files(Path data) {
        try {
            return LedgerFiles.in(data, ORIGIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checkpoints checkpoints() {
        return new Checkpoints(files(data), app());
    }

    Weaver weaver() {
        return weaver(files(data), () -> new TreeRows(entrance()));
    }

    Weaver weaver(LedgerFiles files, Weaver.Door door) {
        return new Weaver(door, new Checkpoints(files, app()), files, BATCH);
    }

    LedgerFiles over(Store store) {
        var files = files(data);
        return new LedgerFiles(files.folder(), store, files.key());
    }

    Store store() {
        return new FolderStore(data.resolve("ledger"));
    }

    Report fsck() throws SQLException {
        try (var connection = app().getConnection()) {
            return fsck(connection);
        }
    }

    Report fsck(Connection connection) throws SQLException {
        return new Fsck(store(), files(data).key().verifier()).check(Optional.empty(), connection);
    }

    /** The owner of the tables, who can do what the application cannot. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.migrator().user(), database.migrator().password());
    }

    long recorded() {
        return jdbc.sql("select count(*) from ledger.fact").query(Long.class).single();
    }

    LedgerSettings.Entrance entrance() {
        return new LedgerSettings.Entrance(
                database.url(), database.weaver().user(), database.weaver().password());
    }

    private DataSource app() {
        return new DriverManagerDataSource(
                database.url(), database.app().user(), database.app().password());
    }
}
