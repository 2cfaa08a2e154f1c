package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever statement fails, a person is whole or absent, and a deed stands with its fact or not at all. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class, BreakingStatements.class})
@Obligation("OPR-08")
class VaultFaultTests {
    static final Map<String, Long> NOTHING =
            Map.of("person", 0L, "value", 0L, "look_up", 0L, "kept", 0L, "forgotten", 0L);
    static final Map<String, Long> WHOLE =
            Map.of("person", 1L, "value", 2L, "look_up", 1L, "kept", 1L, "forgotten", 0L);
    static final Map<String, Long> GONE = Map.of("person", 0L, "value", 0L, "look_up", 0L, "kept", 1L, "forgotten", 1L);

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Test
    void keepsAPersonWholeOrNotAtAll() throws Exception {
        var subject = new AtomicReference<>(SubjectId.random());
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    subject.set(persons.consenting(Scope.ACCOUNT));
                    BreakingStatements.with(breaking, () -> keep(subject.get(), "broken@example.kz"));
                },
                nth -> assertThat(state(subject.get())).as("step " + nth).isEqualTo(NOTHING));
        assertThat(steps).isGreaterThanOrEqualTo(4);
        assertThat(state(subject.get())).isEqualTo(WHOLE);
        assertThat(vault.find(EMAIL, "broken@example.kz", Purpose.IDENTIFICATION, TESTER))
                .contains(subject.get());
    }

    @Test
    void changesAPersonWhollyOrNotAtAll() throws Exception {
        var subject = persons.consenting(Scope.ACCOUNT);
        keep(subject, "before@example.kz");
        int steps = FailAtNth.everyStepOf(
                breaking -> BreakingStatements.with(breaking, () -> keep(subject, "after@example.kz")),
                nth -> assertThat(emails(subject)).as("step " + nth).containsExactly("before@example.kz"));
        assertThat(steps).isGreaterThanOrEqualTo(7);
        assertThat(emails(subject)).containsExactly("after@example.kz");
    }

    @Test
    @Obligation("6.2")
    void forgetsAPersonWhollyOrNotAtAll() throws Exception {
        var subject = persons.consenting(Scope.ACCOUNT);
        keep(subject, "forget@example.kz");
        int steps = FailAtNth.everyStepOf(
                breaking -> BreakingStatements.with(breaking, () -> vault.forget(subject, TESTER)),
                nth -> assertThat(state(subject)).as("step " + nth).isEqualTo(WHOLE));
        assertThat(steps).isGreaterThanOrEqualTo(6);
        assertThat(state(subject)).isEqualTo(GONE);
    }

    @Test
    @Obligation("6.2")
    void removesAFieldWithItsKeyWhollyOrNotAtAll() throws Exception {
        var subject = persons.consenting(Scope.ACCOUNT);
        keep(subject, "remove@example.kz");
        var before = owner.rows("select * from vault.person where subject = '" + subject + "'");
        int steps = FailAtNth.everyStepOf(
                breaking -> BreakingStatements.with(breaking, () -> persons.remove(subject, EMAIL)), nth -> {
                    assertThat(state(subject)).as("step " + nth).isEqualTo(WHOLE);
                    assertThat(owner.rows("select * from vault.person where subject = '" + subject + "'"))
                            .usingRecursiveComparison()
                            .isEqualTo(before);
                    assertThat(persons.read(subject)).containsOnlyKeys(EMAIL, SURNAME);
                });
        assertThat(steps).isGreaterThanOrEqualTo(8);
        assertThat(persons.read(subject)).isEqualTo(Map.of(SURNAME, "A"));
    }

    private void keep(SubjectId subject, String email) {
        persons.keep(subject, Map.of(EMAIL, email, SURNAME, "A"));
    }

    private List<String> emails(SubjectId subject) {
        return List.of("before@example.kz", "after@example.kz").stream()
                .filter(it -> vault.find(EMAIL, it, Purpose.IDENTIFICATION, TESTER)
                        .filter(subject::equals)
                        .isPresent())
                .toList();
    }

    private Map<String, Long> state(SubjectId subject) {
        return Map.of(
                "person", count("vault.person", subject, ""),
                "value", count("vault.value", subject, ""),
                "look_up", count("vault.look_up", subject, ""),
                "kept", count("ledger.fact", subject, "and deed = 'vault.kept'"),
                "forgotten", count("ledger.fact", subject, "and deed = 'vault.forgotten'"));
    }

    private long count(String table, SubjectId subject, String and) {
        return owner.rows("select from %s where subject = '%s' %s".formatted(table, subject, and))
                .size();
    }
}
