package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Many new people share a commit; what is wrong with one of them is no other's trouble. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"CON-01", "CON-03"})
class AdmissionRoomTests {
    private static final int CROWD = 200;

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    Ledger ledger;

    @Test
    void admitsACrowdEachWhole() throws Exception {
        var people = new ArrayList<SubjectId>();
        var alongside = new AtomicInteger();
        var tasks = new ArrayList<Callable<SubjectId>>();
        for (int n = 0; n < CROWD; n++) {
            int number = n;
            tasks.add(() -> admit(Map.of(EMAIL, "crowd" + number + "@example.kz", SURNAME, "A" + number), alongside));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (var done : threads.invokeAll(tasks)) people.add(done.get());
        }
        assertThat(alongside).hasValue(CROWD);
        for (int n = 0; n < CROWD; n++) {
            var own =
                    new Reading(people.get(n), Purpose.PERSONAL_ACCESS, Set.of(SURNAME), Actor.subject(people.get(n)));
            assertThat(TestingPersons.revealed(vault.open(own))).isEqualTo(Map.of(SURNAME, "A" + n));
            assertThat(ledger.about(people.get(n), 10, 0))
                    .extracting(it -> it.fact().deed())
                    .containsExactly("vault.opened", "vault.kept", "consent.given");
        }
    }

    @Test
    void givesAnEmailToOneOfMany() throws Exception {
        var taken = new AtomicInteger();
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int n = 0; n < 16; n++) {
            int number = n;
            tasks.add(() -> {
                try {
                    admit(
                            Map.of(EMAIL, "ONE@example.kz", PHONE, "+7701000%04d".formatted(number)),
                            new AtomicInteger());
                    return true;
                } catch (TakenException e) {
                    return taken.incrementAndGet() < 0;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(tasks)) done.get();
        }
        assertThat(taken).hasValue(15);
        var winner = vault.find(EMAIL, "one@example.kz", Purpose.IDENTIFICATION, TESTER);
        assertThat(winner).isPresent();
        for (int n = 0; n < 16; n++)
            vault.find(PHONE, "+7701000%04d".formatted(n), Purpose.IDENTIFICATION, TESTER)
                    .ifPresent(it -> assertThat(winner).contains(it));
        orphans();
    }

    @Test
    void sparesTheOthersWhatOneBreaks() throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            int number = n;
            Runnable alongside = n % 8 == 3
                    ? () -> {
                        throw new IllegalStateException("on purpose");
                    }
                    : () -> {};
            tasks.add(() -> {
                var typed = Map.of(EMAIL, "spare" + number + "@example.kz");
                try {
                    vault.admit(admission(SubjectId.random(), typed, alongside));
                    return true;
                } catch (IllegalStateException e) {
                    return false;
                }
            });
        }
        int admitted = 0;
        try (var threads = Executors.newFixedThreadPool(24)) {
            for (var done : threads.invokeAll(tasks)) admitted += done.get() ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(21);
        orphans();
    }

    @Test
    void admitsNobodyWithoutAConsentForThePurpose() {
        var subject = SubjectId.random();
        assertThatThrownBy(() ->
                        new Admission(subject, List.of(), Purpose.ACCOUNT, Map.of(SURNAME, "A"), TESTER, () -> {}))
                .isInstanceOf(IllegalStateException.class);
        var others = List.of(TestingPersons.giving(SubjectId.random(), Scope.ACCOUNT));
        assertThatThrownBy(
                        () -> new Admission(subject, others, Purpose.ACCOUNT, Map.of(SURNAME, "A"), TESTER, () -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    private SubjectId admit(Map<FieldCode, String> typed, AtomicInteger count) {
        var subject = SubjectId.random();
        vault.admit(admission(subject, typed, count::incrementAndGet));
        return subject;
    }

    private static Admission admission(SubjectId subject, Map<FieldCode, String> typed, Runnable alongside) {
        var consents = List.of(TestingPersons.giving(subject, Scope.ACCOUNT));
        return new Admission(subject, consents, Purpose.ACCOUNT, typed, Actor.subject(subject), alongside);
    }

    /** No row of the vault is without its person, though no reference is checked (the price of speed is this oracle). */
    private void orphans() {
        for (var table : List.of("vault.value", "vault.look_up", "vault.block", "vault.reason"))
            assertThat(owner.rows("select from " + table + " t where not exists (select from vault.person p"
                            + " where p.subject = t.subject)"))
                    .as(table)
                    .isEmpty();
    }
}
