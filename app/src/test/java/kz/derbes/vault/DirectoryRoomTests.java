package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.GIVEN_NAME;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.ledger.Recorded;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
class DirectoryRoomTests {
    static final Member SUPPORT = new Member(Actor.staff("support-1"), Role.SUPPORT);

    @Autowired
    Directory directory;

    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        owner.sql("delete from vault.trace");
    }

    @Test
    void findsAKazakhSurnameByItsRussianBeginning() {
        var subject = persons.kept(Map.of(SURNAME, "Әбдіқадырова", PHONE, "8 (701) 555-12-34"));
        for (String beginning : List.of("аб", "Абди", "абдикадырова", "ӘБДІҚ", "абдикадырован"))
            assertThat(found(beginning, "")).as(beginning).containsExactly(subject);
        assertThat(found("абдика", "1234")).containsExactly(subject);
        assertThat(found("", "12-34")).containsExactly(subject);
        assertThat(found("абдика", "1235")).isEmpty();
        assertThat(found("бди", "")).isEmpty();
    }

    @Test
    void followsEveryChange() {
        var subject = persons.kept(Map.of(SURNAME, "Первая", PHONE, "+7 701 000 11 22"));
        persons.keep(subject, Map.of(SURNAME, "Вторая"));
        assertThat(found("перв", "")).isEmpty();
        assertThat(found("втор", "1122")).containsExactly(subject);
        persons.keep(subject, Map.of(PHONE, "+7 701 000 33 44", EMAIL, "trace@example.kz"));
        assertThat(found("", "1122")).isEmpty();
        assertThat(found("втор", "3344")).containsExactly(subject);
        persons.keep(subject, Map.of(GIVEN_NAME, "Айгүл"));
        assertThat(found("втор", "3344")).containsExactly(subject);
    }

    @Test
    @Obligation({"6.2", "RET-08"})
    void findsNobodyAnyMoreByWhatWasRemovedOrForgotten() {
        var subject = persons.kept(Map.of(SURNAME, "Уходящая", PHONE, "+7 701 000 55 66"));
        transaction.executeWithoutResult(status -> vault.remove(subject, SURNAME, TESTER));
        assertThat(found("уход", "")).isEmpty();
        assertThat(found("", "5566")).containsExactly(subject);
        vault.forget(subject, TESTER);
        assertThat(found("", "5566")).isEmpty();
        assertThat(owner.rows("select * from vault.trace")).isEmpty();
    }

    @Test
    @Obligation("OPR-08")
    void recordsWhomItFoundAndNothingOfWhatWasSought() {
        var subject = persons.kept(Map.of(SURNAME, "Записанная", PHONE, "+7 701 000 77 88"));
        found("записан", "7788");
        var codes = Map.of("fields", "surname,phone", "purpose", "feedback", "role", "support");
        assertThat(newest().deed()).isEqualTo("vault.found");
        assertThat(newest().subject()).isEqualTo(subject);
        assertThat(newest().codes()).containsAllEntriesOf(codes).containsEntry("by", "parts");
        var search = ledger.newest(2, 0).get(1).fact();
        assertThat(search.deed()).isEqualTo("vault.searched");
        assertThat(search.actor()).isEqualTo(SUPPORT.actor());
        assertThat(search.codes()).containsAllEntriesOf(codes).containsEntry("told", "1");
        assertThat(owner.everything())
                .doesNotContainIgnoringCase("записан")
                .doesNotContainPattern("(?<!\\w)7788(?!\\w)");
    }

    @Test
    void saysThatThereAreMoreThanItTells() {
        for (int i = 0; i < Directory.MOST + 1; i++) persons.kept(Map.of(SURNAME, "Многих-" + i));
        assertThat(directory.find(Sought.of("многих", ""), Purpose.FEEDBACK, SUPPORT))
                .isInstanceOfSatisfying(Hits.People.class, it -> {
                    assertThat(it.subjects()).hasSize(Directory.MOST).doesNotHaveDuplicates();
                    assertThat(it.capped()).isTrue();
                });
        assertThat(found("многих-7", "")).hasSize(1);
    }

    @Test
    void refusesWhatIsTooLittleOrOutsideThePurpose() {
        assertThat(directory.find(Sought.of("а", ""), Purpose.FEEDBACK, SUPPORT))
                .isEqualTo(new Hits.Refused(Hits.Reason.TOO_LITTLE));
        assertThat(directory.find(Sought.of("", "123"), Purpose.FEEDBACK, SUPPORT))
                .isEqualTo(new Hits.Refused(Hits.Reason.TOO_LITTLE));
        assertThat(directory.find(Sought.of(" - ", ""), Purpose.FEEDBACK, SUPPORT))
                .isEqualTo(new Hits.Refused(Hits.Reason.TOO_LITTLE));
        assertThat(directory.find(Sought.of("абд", ""), Purpose.IDENTIFICATION, SUPPORT))
                .isEqualTo(new Hits.Refused(Hits.Reason.OUTSIDE_PURPOSE));
        assertThat(newest().deed()).isEqualTo("vault.search-refused");
        assertThat(newest().codes()).containsEntry("reason", "outside-purpose");
    }

    @Test
    void printsNothingOfWhatIsSought() {
        assertThat(Sought.of("Қасым", "4567")).hasToString("‹surname-begin›‹phone-end›");
    }

    private List<SubjectId> found(String surname, String digits) {
        return switch (directory.find(Sought.of(surname, digits), Purpose.FEEDBACK, SUPPORT)) {
            case Hits.People people -> people.subjects();
            case Hits.Refused refused -> throw new AssertionError(refused);
        };
    }

    private Fact newest() {
        return ledger.newest(1, 0).stream().map(Recorded::fact).findFirst().orElseThrow();
    }
}
