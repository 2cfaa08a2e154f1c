package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, TestingKeyWork.SMALL})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class KeyRotationRoomTests {
    private static final AtomicInteger NUMBERS = new AtomicInteger(300_000);

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    TestingKeyWork work;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() throws InterruptedException {
        work.clear();
    }

    @Test
    @Obligation("6.2")
    void putsEverybodyUnderANewKeyAndDestroysTheOld() throws Exception {
        var people = people(20);
        long old = work.keys.held().wrappingPrimary();
        var copy = new WrappedKey(people.getFirst(), 1, work.wrapped(people.getFirst()));
        int facts = work.deeds().size();
        work.rotate();
        long fresh = work.keys.held().wrappingPrimary();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(work.wrappedUnder()).containsExactly(fresh);
        assertThat(work.work().done()).isGreaterThanOrEqualTo(20);
        assertThat(work.works.status().wrapping())
                .containsEntry(old, "destroyed")
                .containsEntry(fresh, "primary");
        people.forEach(it -> assertThat(persons.read(it)).containsKeys(EMAIL, SURNAME));
        assertThat(Files.readString(work.folder.resolve("vault-kek.json")))
                .contains(Long.toString(fresh))
                .doesNotContain(Long.toString(old));
        assertThatThrownBy(() -> VaultKeys.load(work.folder, false).unwrap(copy))
                .isInstanceOfSatisfying(
                        DamagedException.class, it -> assertThat(it.damage()).isEqualTo(Damage.KEY_UNKNOWN));
        assertThat(work.deeds().subList(facts, work.deeds().size()))
                .containsExactly(
                        "vault.key.work-begun",
                        "vault.key.announced",
                        "vault.key.promoted",
                        "vault.key.closed",
                        "vault.key.rewrapped",
                        "vault.key.destroyed",
                        "vault.key.work-ended");
    }

    @Test
    void wrapsUnderNoKeyThatAnotherNodeCannotOpen(@TempDir Path copies) throws Exception {
        var subject = people(1).getFirst();
        copy(copies);
        long old = work.keys.held().wrappingPrimary();
        try (var other = new TestingNode(work.place, copies, 7)) {
            other.worker.live();
            assertThat(work.works.rotate(TESTER)).isTrue();
            work.untilItSays("waits-for-node");
            assertThat(work.keys.held().wrapping()).hasSize(2);
            assertThat(work.keys.held().wrappingPrimary()).isEqualTo(old);
            String before =
                    "update vault.person set wrapped_key = decode('01%08x', 'hex') || substring(wrapped_key from 6)"
                            .formatted(work.keys.held().wrapping().stream()
                                    .filter(it -> it != old)
                                    .findFirst()
                                    .orElseThrow());
            assertThatThrownBy(() -> jdbc.sql(before + " where subject = '" + subject + "'")
                            .update())
                    .hasMessageContaining("not in use");
            work.until(() -> {
                try {
                    copy(copies);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                other.worker.live();
                work.worker.work();
                return !work.works.status().working();
            });
            assertThat(other.keys.held()).isEqualTo(work.keys.held());
        }
        assertThat(persons.read(subject)).containsKey(SURNAME);
    }

    @Test
    void letsNoNodeThatSleptThroughItWrapUnderTheKeyLeftBehind() throws Exception {
        var subject = people(1).getFirst();
        var asleep = VaultKeys.load(work.folder, false);
        var late = asleep.wrap(asleep.fresh(subject));
        work.rotate();
        assertThatThrownBy(() -> jdbc.sql("update vault.person set wrapped_key = :key where subject = :subject")
                        .param("key", late)
                        .param("subject", subject.value())
                        .update())
                .hasMessageContaining("not in use");
        asleep.refresh();
        assertThat(asleep.held()).isEqualTo(work.keys.held());
        assertThat(persons.read(subject)).containsKey(SURNAME);
    }

    @Test
    void pausesAfterABatchAndGoesOnWhereItWas() throws Exception {
        var people = people(30);
        assertThat(work.works.rotate(TESTER)).isTrue();
        assertThat(work.works.pause()).isTrue();
        work.worker.live();
        work.worker.work();
        assertThat(work.work().paused()).isTrue();
        assertThat(work.deeds()).last().isEqualTo("vault.key.work-paused");
        assertThat(work.works.resume(false)).isTrue();
        work.worker.live();
        assertThat(work.deeds()).last().isEqualTo("vault.key.work-resumed");
        work.finish();
        assertThat(work.work().done()).isGreaterThanOrEqualTo(people.size());
    }

    @Test
    void holdsWhereAKeyDoesNotOpenUntilAPersonSaysToLeaveIt() throws Exception {
        var people = people(3);
        var broken = people.getFirst();
        owner.sql("update vault.person set wrapped_key = set_byte(wrapped_key, 20, get_byte(wrapped_key, 20) # 1)"
                + " where subject = '" + broken + "'");
        long old = work.keys.held().wrappingPrimary();
        assertThat(work.works.rotate(TESTER)).isTrue();
        work.untilItSays("damaged");
        assertThat(work.work().paused()).isTrue();
        assertThat(work.keys.held().wrapping()).contains(old);
        assertThat(work.works.damaged(10)).containsExactly(broken + " key key-damaged");
        assertThat(work.works.resume(false)).isTrue();
        work.untilItSays("damaged");
        assertThat(work.works.resume(true)).isTrue();
        work.finish();
        assertThat(work.keys.held().wrapping()).doesNotContain(old);
        people.subList(1, 3).forEach(it -> assertThat(persons.read(it)).containsKey(SURNAME));
        vault.forget(broken, TESTER);
        assertThat(work.works.damaged(10)).isEmpty();
    }

    @Test
    void comesBackToAPersonWhoWasBeingWritten() throws Exception {
        var people = people(10);
        assertThat(work.works.rotate(TESTER)).isTrue();
        try (var written = new Holding(source).hold("select pg_current_xact_id()");
                var other = new Holding(source)) {
            work.untilItSays("waits-for-transactions");
            other.hold("select from vault.person where subject = '%s' for no key update".formatted(people.get(4)));
            written.letGo();
            work.untilItSays("passes-again");
        }
        assertThat(work.wrappedUnder()).hasSize(2);
        work.finish();
        assertThat(work.wrappedUnder()).hasSize(1);
    }

    @Test
    void waitsForWhatWasBeingWrittenWhenTheOldKeyWasShut() throws Exception {
        people(2);
        assertThat(work.works.rotate(TESTER)).isTrue();
        try (var written = new Holding(source).hold("select pg_current_xact_id()")) {
            work.untilItSays("waits-for-transactions");
            assertThat(written).isNotNull();
        }
        work.finish();
        assertThat(work.wrappedUnder()).hasSize(1);
    }

    @Test
    void isDoneOnceByTwoNodes() throws Exception {
        var people = people(80);
        assertThat(work.works.rotate(TESTER)).isTrue();
        assertThat(work.works.rotate(TESTER)).isFalse();
        assertThat(work.works.rotateIndex(TESTER)).isFalse();
        assertThat(work.works.check(TESTER)).isFalse();
        long all = owner.rows("select from vault.person").size();
        try (var other = new TestingNode(work.place, work.folder, 7)) {
            var over = new AtomicBoolean();
            var thread = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    other.worker.live();
                    other.worker.work();
                }
            });
            work.until(() -> {
                work.worker.live();
                work.worker.work();
                return !work.works.status().working();
            });
            over.set(true);
            thread.join();
        }
        assertThat(work.work().done()).isEqualTo(all);
        assertThat(work.wrappedUnder()).containsExactly(work.keys.held().wrappingPrimary());
        people.forEach(it -> assertThat(persons.read(it)).containsKey(SURNAME));
    }

    private List<SubjectId> people(int count) {
        var people = new ArrayList<SubjectId>();
        for (int n = 0; n < count; n++)
            people.add(persons.kept(Map.of(SURNAME, "A", EMAIL, "r" + NUMBERS.incrementAndGet() + "@example.kz")));
        return people;
    }

    private void copy(Path to) throws java.io.IOException {
        for (String name : List.of("vault-kek.json", "vault-index.json"))
            Files.copy(work.folder.resolve(name), to.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
