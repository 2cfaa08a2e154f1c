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
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.start.Database;
import kz.derbes.testing.TestingPostgres;
import kz.derbes.tlog.FolderStore;
import kz.derbes.tlog.Frontier;
import kz.derbes.tlog.Fsck;
import kz.derbes.tlog.Hash;
import kz.derbes.tlog.Report;
import kz.derbes.tlog.Store;
import kz.derbes.tlog.StoredTree;
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
        this.facts = facts(Clock.systemUTC());
        this.jdbc = JdbcClient.create(app());
    }

    /** A ledger whose database was compared with its files once, so that facts can be recorded. */
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
        var ledger = new TestingLedger(database, freshFolder());
        try (var weaver = ledger.weaver()) {
            weaver.look();
        }
        return ledger;
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
        return facts.add(
                IntStream.range(0, count)
                        .mapToObj(it -> Fact.of(
                                "test.done",
                                it % 3 == 0 ? null : SubjectId.random(),
                                Actor.system("test"),
                                Map.of("number", Integer.toString(it))))
                        .toList(),
                false);
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

    /** A weaver that has begun, even where the server has not yet noticed that the one before it is gone. */
    static Weaver healed(TestingLedger ledger) {
        var weaver = ledger.weaver();
        for (int patience = 0; patience < 100; patience++) {
            var state = weaver.weave().state();
            if (state == Integrity.State.WHOLE || state == Integrity.State.RESTORING) return weaver;
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("no weaver begins: " + weaver.integrity());
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

    FactRows facts(Clock clock) {
        return new FactRows(new JdbcTemplate(app()), JdbcClient.create(app()), clock);
    }

    StandingRows standing() {
        return new StandingRows(jdbc);
    }

    void asOwner(String... statements) {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the database as a copy knew it that was made at that size, when the last few facts waited to be woven. */
    void restoreTo(long size, int waiting) {
        asOwner(
                "alter table ledger.fact disable trigger user",
                "delete from ledger.fact where leaf >= " + (size + waiting),
                "update ledger.fact set leaf = null where leaf >= " + size,
                "alter table ledger.fact enable trigger user",
                "update ledger.tree set size = %d, root = '%s', compared = '', opened = ''"
                        .formatted(size, rootAt(size).base64()),
                "select setval('ledger.fact_seq', %d, true)".formatted(Math.max(1, size + waiting)));
    }

    private Hash rootAt(long size) {
        var tree = new StoredTree(store(), checkpoints().size());
        return Frontier.of(tree, size).root();
    }

    /** The numbers of the facts that stand in the tree, in its order. */
    List<FactId> woven() {
        return jdbc.sql("select id from ledger.fact where leaf is not null order by leaf")
                .query((row, number) -> new FactId(row.getObject("id", UUID.class)))
                .list();
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
