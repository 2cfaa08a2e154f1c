package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, TestingKeyWork.SMALL})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation({"OPR-08", "RET-08"})
class IndexRotationRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    TestingKeyWork work;

    @Autowired
    Traces traces;

    @Autowired
    TraceRows marks;

    @Autowired
    DataSource source;

    @BeforeEach
    void clear() throws InterruptedException {
        work.clear();
    }

    @Test
    void findsEverybodyUnderANewKeyAndDestroysTheOld() throws Exception {
        var people = IntStream.range(0, 20).mapToObj(this::person).toList();
        var old = work.keys.held().indexing();
        work.rotateIndex();
        var fresh = work.keys.held().indexing();
        assertThat(fresh).hasSize(1).doesNotContainAnyElementsOf(old);
        assertThat(work.indexedUnder()).isEqualTo(Set.copyOf(fresh));
        assertThat(work.works.status().indexing())
                .containsEntry(old.iterator().next(), "destroyed")
                .containsEntry(fresh.iterator().next(), "primary");
        IntStream.range(0, 20).forEach(n -> isFound(people.get(n), n));
        assertThat(owner.rows("select codes from ledger.fact where deed = 'vault.index.recomputed'"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(it -> assertThat(String.valueOf(it.get("codes")))
                        .contains("identification")
                        .doesNotContain("example"));
    }

    @Test
    @Obligation("1.1.3")
    void keepsAnEmailOnePersonsUnderBothKeys() throws Exception {
        var people = IntStream.range(0, 10).mapToObj(this::person).toList();
        try (var held = halfway(people.get(4))) {
            assertThat(held).isNotNull();
            for (int n : new int[] {3, 4, 5}) {
                assertThatThrownBy(() -> persons.kept(Map.of(EMAIL, "PERSON" + n + "@example.kz")))
                        .isInstanceOf(TakenException.class);
                isFound(people.get(n), n);
            }
            var newcomer = person(77);
            isFound(newcomer, 77);
        }
        work.finish();
        IntStream.range(0, 10).forEach(n -> isFound(people.get(n), n));
    }

    @Test
    void losesNoMarkOfAPersonWhoChangesHalfway() throws Exception {
        var people = IntStream.range(0, 10).mapToObj(this::person).toList();
        var changing = people.get(4);
        halfway(changing).close();
        persons.keep(changing, Map.of(PHONE, "+7 701 999 88 77"));
        persons.keep(people.get(5), Map.of(SURNAME, "Иная"));
        work.finish();
        assertThat(found("surname4", "8877")).containsExactly(changing);
        assertThat(found("surname4", "0004")).isEmpty();
        assertThat(found("иная", "0005")).containsExactly(people.get(5));
    }

    @Test
    void takesNoEntryFromANodeThatSleptThroughIt() throws Exception {
        var people = IntStream.range(0, 10).mapToObj(this::person).toList();
        long old = work.keys.indexPrimary();
        try (var held = halfway(people.get(4))) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> enter(people.get(1), old)).hasMessageContaining("not in use");
        }
        work.finish();
        assertThatThrownBy(() -> enter(people.get(1), old)).hasMessageContaining("not in use");
        assertThat(work.indexedUnder()).doesNotContain(old);
    }

    /** Everybody has entries under both keys except one, whom somebody is writing. */
    private Holding halfway(SubjectId one) throws Exception {
        var other = new Holding(source);
        try (var written = new Holding(source).hold("select pg_current_xact_id()")) {
            assertThat(work.works.rotateIndex(TESTER)).isTrue();
            work.untilItSays("waits-for-transactions");
            other.hold("select from vault.person where subject = '%s' for no key update".formatted(one));
            written.letGo();
            work.untilItSays("passes-again");
        }
        return other;
    }

    private void enter(SubjectId subject, long key) {
        owner.sql("delete from vault.look_up where field = 'phone' and subject = '" + subject + "'");
        owner.sql("insert into vault.look_up (subject, field, key, blind_index) values ('%s', 'phone', %d, sha256('x'))"
                .formatted(subject, key));
    }

    private SubjectId person(int n) {
        return persons.kept(Map.of(
                SURNAME, "Surname" + n, EMAIL, "person" + n + "@example.kz", PHONE, "+7 701 100 00 %02d".formatted(n)));
    }

    private void isFound(SubjectId subject, int n) {
        assertThat(vault.find(EMAIL, "person" + n + "@example.kz", Purpose.IDENTIFICATION, TESTER))
                .contains(subject);
        assertThat(vault.find(PHONE, "8701 1000 0%02d".formatted(n), Purpose.IDENTIFICATION, TESTER))
                .contains(subject);
        assertThat(found("surname" + n, "00%02d".formatted(n))).containsExactly(subject);
    }

    private List<SubjectId> found(String surname, String digits) {
        return marks.find(traces.sought(Sought.of(surname, digits)), 10);
    }
}
