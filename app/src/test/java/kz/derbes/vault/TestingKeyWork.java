package kz.derbes.vault;

import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kz.derbes.law.SubjectId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work on the keys as a test drives it: its node works when it is told to, not by the clock. */
class TestingKeyWork {
    static final String BY_HAND = "derbes.vault.keys.rounds=1h";
    static final String NO_REST = "derbes.vault.keys.grace=0s";
    static final String SMALL = "derbes.vault.keys.batch=7";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final KeyWorks works;
    final KeyWorker worker;
    final VaultKeys keys;
    final TestingNode.Place place;
    final Path folder;
    private final TestingOwner owner;

    TestingKeyWork(
            JdbcClient jdbc,
            KeyWorker worker,
            VaultKeys keys,
            TestingOwner owner,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password,
            @Value("${derbes.data}") Path data) {
        this.works = new KeyWorks(jdbc, java.time.Clock.systemUTC());
        this.worker = worker;
        this.keys = keys;
        this.owner = owner;
        this.place = new TestingNode.Place(url, user, password);
        this.folder = data.resolve("keys");
    }

    /** Ends what an earlier test has left, and takes everybody away. */
    void clear() throws InterruptedException {
        works.resume(true);
        finish();
        owner.sql("truncate vault.person, vault.value, vault.look_up, vault.trace, vault.damage");
        owner.sql("delete from vault.key_node");
    }

    /** Rotates from the first step to the last. */
    void rotate() throws InterruptedException {
        assertThat(works.rotate(TESTER)).isTrue();
        finish();
    }

    void rotateIndex() throws InterruptedException {
        assertThat(works.rotateIndex(TESTER)).isTrue();
        finish();
    }

    void check() throws InterruptedException {
        assertThat(works.check(TESTER)).isTrue();
        finish();
    }

    /** Goes on until the work has ended. */
    void finish() throws InterruptedException {
        until(() -> {
            worker.work();
            return !works.status().working();
        });
    }

    void until(BooleanSupplier state) throws InterruptedException {
        until(state, () -> works.status().toString());
    }

    /** Goes on until the work stands still for that reason. */
    void untilItSays(String trouble) throws InterruptedException {
        until(() -> {
            worker.work();
            return trouble.equals(work().trouble());
        });
    }

    private static void until(BooleanSupplier state, Supplier<String> what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    KeyStatus.Work work() {
        return Objects.requireNonNull(works.status().work());
    }

    /** Under which keys the keys of these persons are wrapped. */
    Set<Object> wrappedUnder() {
        return column("select distinct vault.key_of(wrapped_key) from vault.person");
    }

    Set<Object> indexedUnder() {
        return column("select key from vault.look_up union select key from vault.trace");
    }

    /** How many contacts of persons stand in no index. */
    int untwinned() {
        return owner.rows("""
                        select from vault.value v where v.field in ('email', 'phone')
                           and not exists (select from vault.look_up l where l.subject = v.subject and l.field = v.field)
                        """).size();
    }

    List<String> deeds() {
        return owner.rows("select deed from ledger.fact where deed like 'vault.key.%' order by seq").stream()
                .map(it -> String.valueOf(it.get("deed")))
                .toList();
    }

    byte[] wrapped(SubjectId subject) {
        var rows = owner.rows("select wrapped_key from vault.person where subject = '" + subject + "'");
        return (byte[]) Objects.requireNonNull(rows.getFirst().get("wrapped_key"));
    }

    private Set<Object> column(String query) {
        return owner.rows(query).stream()
                .map(it -> Objects.requireNonNull(it.values().iterator().next()))
                .collect(java.util.stream.Collectors.toSet());
    }
}
