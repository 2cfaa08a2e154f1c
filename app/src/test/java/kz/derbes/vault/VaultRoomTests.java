package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.GIVEN_NAME;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.Recorded;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
@Import(TestingPersons.class)
class VaultRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @Obligation("4.1.6")
    void opensForItsPurposeWhatWasKept() {
        var subject = persons.kept(TestingPersons.somebody(1));
        assertThat(open(subject, Purpose.PERSONAL_ACCESS, SURNAME, EMAIL))
                .isEqualTo(Map.of(SURNAME, "Қойшыбаева-1", EMAIL, "Person1@example.kz"));
    }

    @Test
    void leavesOutWhatWasNeverGiven() {
        var subject = persons.kept(Map.of(EMAIL, "only@example.kz"));
        assertThat(open(subject, Purpose.FEEDBACK, EMAIL, SURNAME)).isEqualTo(Map.of(EMAIL, "only@example.kz"));
    }

    @Test
    @Obligation({"6.2", "OPR-08"})
    void recordsEachReadingWithoutItsValues() {
        var subject = persons.kept(TestingPersons.somebody(2));
        open(subject, Purpose.FEEDBACK, EMAIL, GIVEN_NAME);
        var fact = lastFact(subject);
        assertThat(fact.deed()).isEqualTo("vault.opened");
        assertThat(fact.codes())
                .containsEntry("fields", "given-name,email")
                .containsEntry("purpose", "feedback")
                .containsKey("consent");
    }

    @Test
    @Obligation("CON-01")
    void keepsNothingWithoutAConsent() {
        var stranger = SubjectId.random();
        assertThatThrownBy(() -> persons.keep(stranger, Map.of(EMAIL, "stranger@example.kz")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(vault.statuses(stranger)).isEmpty();
        assertThat(vault.find(EMAIL, "stranger@example.kz", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
    }

    @Test
    @Obligation("CON-08")
    void keepsNoFieldOutsideThePurpose() {
        var subject = persons.consenting(Scope.ACCOUNT);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> vault.keep(subject, Purpose.ACCOUNT, Map.of(FieldCode.ADDRESS, "192.0.2.1"), TESTER)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("192.0.2.1");
    }

    @Test
    void keepsOnlyInACallersTransaction() {
        var subject = persons.consenting(Scope.ACCOUNT);
        assertThatThrownBy(() -> vault.keep(subject, Purpose.ACCOUNT, Map.of(SURNAME, "A"), TESTER))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void findsAnySpellingAndRecordsNothingOfIt() {
        var subject = persons.kept(Map.of(EMAIL, "Find.Me@Example.KZ", PHONE, "8 (701) 555-44-33"));
        assertThat(vault.find(EMAIL, " find.me@example.kz ", Purpose.IDENTIFICATION, TESTER))
                .contains(subject);
        assertThat(lastFact(subject).codes()).isEqualTo(Map.of("field", "email", "purpose", "identification"));
        assertThat(vault.find(PHONE, "+77015554433", Purpose.IDENTIFICATION, TESTER))
                .contains(subject);
        assertThat(vault.find(PHONE, "+77015554434", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
    }

    @Test
    void findsNobodyByAPhoneThatTwoShare() {
        persons.kept(Map.of(PHONE, "+77017770000"));
        persons.kept(Map.of(PHONE, "8 701 777 00 00"));
        assertThat(vault.find(PHONE, "+77017770000", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
    }

    @Test
    void refusesASearchOutsideThePurpose() {
        assertThatThrownBy(() -> vault.find(PHONE, "+77010000000", Purpose.ADVERTISING, TESTER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Obligation({"4.1.5", "2.4b"})
    void losesAConfirmationOnlyWhenTheContactChanges() {
        var subject = persons.kept(Map.of(EMAIL, "status@example.kz", SURNAME, "A"));
        assertThat(confirmed(subject)).isEmpty();
        transaction.executeWithoutResult(status -> vault.confirm(subject, EMAIL, TESTER));
        persons.keep(subject, Map.of(EMAIL, "Status@example.kz", SURNAME, "B"));
        assertThat(confirmed(subject)).containsExactly(EMAIL);
        persons.keep(subject, Map.of(EMAIL, "another@example.kz"));
        assertThat(confirmed(subject)).isEmpty();
        assertThat(vault.find(EMAIL, "status@example.kz", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
    }

    @Test
    @Obligation("2.4b")
    void confirmsContactsOnly() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> vault.confirm(subject, SURNAME, TESTER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> vault.confirm(subject, EMAIL, TESTER)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void removesOneFieldAndItsLookUp() {
        var subject = persons.kept(Map.of(EMAIL, "gone@example.kz", SURNAME, "A"));
        assertThat(remove(subject, EMAIL)).isTrue();
        assertThat(lastFact(subject).deed()).isEqualTo("vault.removed");
        assertThat(remove(subject, EMAIL)).isFalse();
        assertThat(open(subject, Purpose.ACCOUNT, EMAIL, SURNAME)).isEqualTo(Map.of(SURNAME, "A"));
        assertThat(vault.find(EMAIL, "gone@example.kz", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
    }

    private boolean remove(SubjectId subject, FieldCode field) {
        return Boolean.TRUE.equals(transaction.execute(status -> vault.remove(subject, field, TESTER)));
    }

    private List<FieldCode> confirmed(SubjectId subject) {
        return vault.statuses(subject).stream()
                .filter(it -> it.confirmedAt() != null)
                .map(FieldStatus::field)
                .toList();
    }

    private Map<FieldCode, String> open(SubjectId subject, Purpose purpose, FieldCode... fields) {
        return TestingPersons.revealed(
                vault.open(new Reading(subject, purpose, Set.of(fields), Actor.subject(subject))));
    }

    private Fact lastFact(SubjectId subject) {
        return ledger.about(subject, 1, 0).stream()
                .map(Recorded::fact)
                .findFirst()
                .orElseThrow();
    }
}
