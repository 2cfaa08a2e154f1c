package kz.derbes.vault;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.derbes.ledger.TestingFacts;
import kz.derbes.vault.watch.Alarms;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One more node of a database that works on keys, without Spring: as much of a house as a rotation needs. */
final class TestingNode implements AutoCloseable {
    final VaultKeys keys;
    final KeyWorker worker;
    final JdbcClient jdbc;
    private final HikariDataSource source = new HikariDataSource();
    private final OwnPool pool;

    TestingNode(Place place, Path keyFolder, int batch) throws Exception {
        source.setJdbcUrl(place.url());
        source.setUsername(place.user());
        source.setPassword(place.password());
        source.setMaximumPoolSize(2);
        var clock = Clock.systemUTC();
        jdbc = JdbcClient.create(source);
        var manager = new DataSourceTransactionManager(source);
        pool = new OwnPool(source, manager, 1);
        var ledger = TestingFacts.over(source, Files.createTempDirectory("derbes-node-"));
        keys = VaultKeys.load(keyFolder, false);
        var works = new KeyWorkRows(jdbc, clock);
        var damaged = new DamageRows(jdbc, clock);
        var damages = new Damages(pool, damaged, ledger, new StaticListableBeanFactory().getBeanProvider(Alarms.class));
        var settings = new KeyWorkSettings(Duration.ofHours(1), Duration.ZERO, batch);
        var rollout =
                new Rollout(keys, new KeyRows(jdbc, clock), new KeyNodeRows(jdbc), works, ledger, clock, settings);
        var wrapped = new WrappedRows(jdbc);
        var indexed = new IndexedRows(jdbc);
        var traces = new Traces(keys, new SearchSettings(SearchSettings.Kind.PREFIX));
        var recomputing = new Recomputing(keys, traces, indexed, new TraceRows(jdbc), damages);
        worker = new KeyWorker(
                works,
                rollout,
                List.of(
                        new WrappingRotation(rollout, keys, wrapped, damages, settings),
                        new IndexRotation(rollout, keys, indexed, recomputing, settings),
                        new KeyCheck(rollout, keys, new WholePersonRows(jdbc), wrapped, damaged, damages, settings)),
                new TransactionTemplate(manager));
    }

    @Override
    public void close() {
        worker.close();
        pool.close();
        source.close();
    }

    /** Where the database is and how the application enters it. */
    record Place(String url, String user, String password) {}
}
