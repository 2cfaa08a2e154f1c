package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Staff open a person in a role, for a reason, masked first; each look is on record with both. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"OPR-07", "5.4", "6.3.3"})
class StaffReadingRoomTests {
    private static final String REASON = "Клиент просит исправить письмо № 17";

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    Ledger ledger;

    @Test
    void showsSupportMaskedValuesUntilItAsksForOne() {
        var subject = persons.kept(Map.of(SURNAME, "Қойшыбаева", EMAIL, "koish@example.kz", PHONE, "+7 701 123 45 67"));
        assertThat(TestingPersons.revealed(open(Role.SUPPORT, subject, true, SURNAME, EMAIL, PHONE)))
                .isEqualTo(Map.of(SURNAME, "Қ•••", EMAIL, "k•••@•••.kz", PHONE, "••• 67"));
        assertThat(TestingPersons.revealed(open(Role.SUPPORT, subject, false, PHONE)))
                .isEqualTo(Map.of(PHONE, "+7 701 123 45 67"));
        assertThat(open(Role.SUPPORT, subject, false, PHONE, EMAIL))
                .isEqualTo(new Opened.Refused(Opened.Reason.ONE_FIELD_AT_A_TIME));
    }

    @ParameterizedTest
    @CsvSource({"ADS", "AUDITOR", "FINANCE"})
    void refusesRolesThePurposeIsNotFor(Role role) {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        assertThat(open(role, subject, true, SURNAME)).isEqualTo(new Opened.Refused(Opened.Reason.NOT_FOR_THIS_ROLE));
        assertThat(newest(subject).codes())
                .containsEntry("role", role.name().toLowerCase(java.util.Locale.ROOT))
                .containsEntry("reason", "not-for-this-role");
    }

    @Test
    void refusesALookWithoutAReason() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        var look = Reading.by(member(Role.SUPPORT), subject, Purpose.FEEDBACK, Set.of(SURNAME), "  .  ", true);
        assertThat(vault.open(look)).isEqualTo(new Opened.Refused(Opened.Reason.NO_REASON_GIVEN));
    }

    @Test
    @Obligation("RGT-09")
    void keepsTheReasonForThePersonAlone() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        open(Role.SUPPORT, subject, true, SURNAME);
        var recorded = ledger.about(subject, 1, 0).getFirst();
        assertThat(recorded.fact().codes())
                .containsEntry("role", "support")
                .containsEntry("shown", "masked")
                .doesNotContainValue(REASON);
        assertThat(vault.reasons(subject)).isEqualTo(Map.of(recorded.id(), REASON));
        assertThat(owner.everything()).doesNotContain(REASON);
    }

    @Test
    @Obligation("6.2")
    void forgetsTheReasonsWithThePerson() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        open(Role.SUPPORT, subject, true, SURNAME);
        vault.forget(subject, TestingPersons.TESTER);
        assertThat(vault.reasons(subject)).isEmpty();
        assertThat(owner.rows("select from vault.reason where subject = '" + subject + "'"))
                .isEmpty();
    }

    @Test
    void knowsOnePersonFromAnother() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        var stranger = Actor.subject(SubjectId.random());
        assertThat(vault.open(new Reading(subject, Purpose.PERSONAL_ACCESS, Set.of(SURNAME), stranger)))
                .isEqualTo(new Opened.Refused(Opened.Reason.NOT_FOR_THIS_ROLE));
    }

    @Test
    void letsNobodyPassForStaff() {
        var subject = SubjectId.random();
        assertThatThrownBy(() -> new Reading(subject, Purpose.FEEDBACK, Set.of(SURNAME), Actor.staff("1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Opened open(Role role, SubjectId subject, boolean masked, FieldCode... fields) {
        return vault.open(Reading.by(member(role), subject, Purpose.FEEDBACK, Set.of(fields), REASON, masked));
    }

    private Fact newest(SubjectId subject) {
        return ledger.about(subject, 1, 0).getFirst().fact();
    }

    static Member member(Role role) {
        return new Member(Actor.staff("member-1"), role);
    }
}
