package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Whatever statement of a rotation fails, everybody opens and is found, and the rotation is finished afterwards. */
@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, "derbes.vault.keys.batch=2"})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class, BreakingStatements.class})
@Obligation("OPR-08")
class KeyRotationFaultTests {
    private static final int PEOPLE = 3;

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingKeyWork work;

    List<SubjectId> people = List.of();

    @BeforeEach
    void bringPeople() throws InterruptedException {
        work.clear();
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> persons.kept(Map.of(SURNAME, "A", EMAIL, email(n), PHONE, "+7 701 000 00 0" + n)))
                .toList();
    }

    @Test
    void losesNobodyWhateverStepOfARotationBreaks() throws Exception {
        int steps = FailAtNth.everyStepOf(breaking -> brokenOff(breaking, () -> work.works.rotate(TESTER)), nth -> {
            everybodyIsThere(nth);
            finish();
            everybodyIsThere(nth);
            assertThat(work.wrappedUnder()).containsExactly(work.keys.held().wrappingPrimary());
            assertThat(work.keys.held().wrapping()).hasSize(1);
        });
        assertThat(steps).isGreaterThanOrEqualTo(60);
    }

    @Test
    void losesNobodyWhateverStepOfAnIndexRotationBreaks() throws Exception {
        int steps =
                FailAtNth.everyStepOf(breaking -> brokenOff(breaking, () -> work.works.rotateIndex(TESTER)), nth -> {
                    everybodyIsThere(nth);
                    finish();
                    everybodyIsThere(nth);
                    assertThat(work.indexedUnder())
                            .isEqualTo(Set.copyOf(work.keys.held().indexing()));
                    assertThat(work.keys.held().indexing()).hasSize(1);
                });
        assertThat(steps).isGreaterThanOrEqualTo(60);
    }

    /** A whole rotation, asked for and done to its end, unless a statement breaks it off. */
    private void brokenOff(FailAtNth breaking, BooleanSupplier asking) {
        BreakingStatements.with(breaking, () -> {
            assertThat(asking.getAsBoolean()).isTrue();
            while (work.works.status().working()) work.worker.work();
        });
    }

    private void finish() {
        try {
            work.finish();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void everybodyIsThere(int step) {
        for (int n = 0; n < PEOPLE; n++) {
            assertThat(persons.read(people.get(n))).as("step " + step).containsEntry(EMAIL, email(n));
            assertThat(vault.find(EMAIL, email(n), Purpose.IDENTIFICATION, TESTER))
                    .as("step " + step)
                    .contains(people.get(n));
        }
    }

    private static String email(int n) {
        return "fault" + n + "@example.kz";
    }
}
