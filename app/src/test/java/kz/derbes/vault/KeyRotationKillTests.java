package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A node killed in the middle of a rotation leaves it where it was, and another goes on. */
@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, TestingKeyWork.SMALL})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class KeyRotationKillTests {
    private static final int PEOPLE = 1500;
    private static final int KILLS = 3;
    private static final long SEED = 20261124;

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingKeyWork work;

    @Autowired
    TestingOwner owner;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void goesOnAfterKillMinusNine() throws Exception {
        work.clear();
        var people = transaction.execute(
                status -> IntStream.range(0, PEOPLE).mapToObj(this::person).toList());
        assertThat(people).hasSize(PEOPLE);
        assertThat(work.works.rotate(TESTER)).isTrue();
        killed(new Random(SEED), PEOPLE);
        work.finish();
        assertThat(work.wrappedUnder()).containsExactly(work.keys.held().wrappingPrimary());
        assertThat(work.works.rotateIndex(TESTER)).isTrue();
        killed(new Random(SEED), PEOPLE);
        work.finish();
        assertThat(work.indexedUnder())
                .isEqualTo(java.util.Set.copyOf(work.keys.held().indexing()));
        work.check();
        assertThat(work.works.status().damaged()).isZero();
        assertThat(persons.read(people.getLast())).containsEntry(EMAIL, email(PEOPLE - 1));
        assertThat(vault.find(EMAIL, email(7), Purpose.IDENTIFICATION, TESTER)).contains(people.get(7));
    }

    /** Starts a node, lets it do a part, kills it, and starts the next. */
    private void killed(Random random, int all) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            var process = start();
            long enough = (long) all * kill / (KILLS + 2) + random.nextInt(20);
            work.until(() -> work.work().done() >= enough);
            process.destroyForcibly().waitFor();
            assertThat(work.work().done()).as("killed in the middle").isBetween(enough, all - 1L);
            owner.sql("delete from vault.key_node");
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledNode.class.getName(),
                work.place.url(),
                work.place.user(),
                work.folder.toString());
        builder.environment().put("APP", work.place.password());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private SubjectId person(int n) {
        var subject = SubjectId.random();
        persons.give(subject, Scope.ACCOUNT);
        vault.keep(subject, Purpose.ACCOUNT, Map.of(SURNAME, "A", EMAIL, email(n)), TESTER);
        return subject;
    }

    private static String email(int n) {
        return "killed" + n + "@example.kz";
    }
}
