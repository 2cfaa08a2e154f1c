package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.GIVEN_NAME;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A field that was deleted stays deleted: what opened it is gone, and all the rest is as it was. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"6.2", "OPR-08"})
class RekeyingRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void opensNoOldCopyOfTheFieldWithTodaysKey() {
        var subject = persons.kept(Map.of(SURNAME, "Old", GIVEN_NAME, "Stays"));
        owner.sql("create table public.kept_value as select * from vault.value where subject = '" + subject + "'");
        assertThat(persons.remove(subject, SURNAME)).isTrue();
        assertThat(generation(subject)).isEqualTo(2);
        owner.sql("insert into vault.value select * from public.kept_value where field = 'surname'");
        assertThat(vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(SURNAME), TESTER)))
                .isEqualTo(new Opened.Refused(Opened.Reason.DAMAGED));
        owner.sql("update vault.person set generation = 1 where subject = '" + subject + "'");
        assertThat(vault.open(new Reading(subject, Purpose.ACCOUNT, Set.of(SURNAME), TESTER)))
                .isEqualTo(new Opened.Refused(Opened.Reason.DAMAGED));
    }

    @Test
    void leavesConfirmationsLookUpsAndEverythingElse() {
        var subject = persons.kept(TestingPersons.somebody(700_001));
        transaction.executeWithoutResult(status -> vault.confirm(subject, EMAIL, TESTER));
        var before = vault.statuses(subject);
        assertThat(persons.remove(subject, PHONE)).isTrue();
        assertThat(vault.statuses(subject))
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().filter(it -> it.field() != PHONE).toList());
        assertThat(persons.read(subject)).hasSize(5).containsEntry(EMAIL, "Person700001@example.kz");
        assertThat(vault.find(EMAIL, "person700001@example.kz", Purpose.IDENTIFICATION, TESTER))
                .contains(subject);
        persons.keep(subject, Map.of(PHONE, "+7 701 222 33 44"));
        assertThat(persons.remove(subject, SURNAME)).isTrue();
        assertThat(generation(subject)).isEqualTo(3);
        assertThat(persons.read(subject)).containsEntry(PHONE, "+7 701 222 33 44");
    }

    @Test
    void keepsTheReasonsForWhichStaffLooked() {
        var subject = persons.kept(Map.of(SURNAME, "A", GIVEN_NAME, "B", EMAIL, "looked@example.kz"));
        var owner = new Member(Actor.staff("owner-1"), Role.OWNER);
        var opened = vault.open(Reading.by(
                owner, subject, Purpose.FEEDBACK, Set.of(EMAIL), "the person wrote to us about a parcel", false));
        assertThat(opened).isInstanceOf(Opened.Values.class);
        assertThat(persons.remove(subject, SURNAME)).isTrue();
        assertThat(vault.reasons(subject).values()).containsExactly("the person wrote to us about a parcel");
    }

    @Test
    void givesNoNewKeyWhereNothingWasRemoved() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        assertThat(persons.remove(subject, PHONE)).isFalse();
        assertThat(generation(subject)).isEqualTo(1);
        assertThat(persons.remove(subject, SURNAME)).isTrue();
        assertThat(persons.read(subject)).isEmpty();
    }

    private Object generation(SubjectId subject) {
        return String.valueOf(owner.rows("select generation from vault.person where subject = '" + subject + "'")
                        .getFirst()
                        .get("generation"))
                .transform(Integer::valueOf);
    }
}
