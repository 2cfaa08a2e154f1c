package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.GIVEN_NAME;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What somebody changed by hand is found and named, and nothing of it is shown. */
@RoomTest
@TestPropertySource(properties = {TestingKeyWork.BY_HAND, TestingKeyWork.NO_REST, TestingKeyWork.SMALL})
@Import({TestingPersons.class, TestingOwner.class, TestingKeyWork.class})
@Obligation("OPR-08")
class KeyCheckRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    TestingKeyWork work;

    @BeforeEach
    void clear() throws InterruptedException {
        work.clear();
    }

    @Test
    void findsNothingWhereNothingWasTouched() throws Exception {
        IntStream.range(0, 20).forEach(n -> persons.kept(TestingPersons.somebody(400_000 + n)));
        work.check();
        assertThat(work.work().done()).isEqualTo(20);
        assertThat(work.works.damaged(10)).isEmpty();
    }

    @Test
    void namesEachThingThatWasChangedOrSwapped() throws Exception {
        var one = person(1);
        var two = person(2);
        var three = person(3);
        var four = person(4);
        swap("vault.person", "wrapped_key", one, two, "true");
        swap("vault.value", "sealed", three, four, "a.field = b.field and a.field = 'surname'");
        swap("vault.look_up", "blind_index", three, four, "a.field = b.field and a.key = b.key and a.field = 'phone'");
        owner.sql("update vault.value set sealed = substring(sealed from 1 for 20) where field = 'given-name'"
                + " and subject = '" + four + "'");
        owner.sql("delete from vault.look_up where field = 'email' and subject = '" + four + "'");
        work.check();
        assertThat(work.works.damaged(20))
                .containsExactlyInAnyOrder(
                        one + " key key-damaged",
                        two + " key key-damaged",
                        three + " surname value-damaged",
                        three + " phone index-differs",
                        four + " surname value-damaged",
                        four + " phone index-differs",
                        four + " given-name value-damaged",
                        four + " email index-differs");
        assertThat(work.works.status().damaged()).isEqualTo(8);
        assertThat(vault.open(new Reading(one, Purpose.ACCOUNT, Set.of(SURNAME), TESTER)))
                .isEqualTo(new Opened.Refused(Opened.Reason.DAMAGED));
    }

    @Test
    void namesAKeyUnderAKeyThatIsNowhere() throws Exception {
        var subject = person(5);
        owner.sql("alter table vault.person disable trigger user");
        owner.sql("update vault.person set wrapped_key = decode('0112345678', 'hex') || substring(wrapped_key from 6)"
                + " where subject = '" + subject + "'");
        owner.sql("alter table vault.person enable trigger user");
        work.check();
        assertThat(work.works.damaged(10)).containsExactly(subject + " key key-unknown");
    }

    @Test
    void takesBackWhatWasRepairedAndRecordsWhatStaysOnce() throws Exception {
        var one = person(6);
        var two = person(7);
        swap("vault.value", "sealed", one, two, "a.field = b.field and a.field = 'surname'");
        work.check();
        work.check();
        assertThat(facts(one)).isEqualTo(1);
        swap("vault.value", "sealed", one, two, "a.field = b.field and a.field = 'surname'");
        work.check();
        assertThat(work.works.damaged(10)).isEmpty();
    }

    @Test
    void takesNoFieldAwayWhileAnotherDoesNotOpen() {
        var subject = person(8);
        owner.sql("update vault.value set sealed = set_byte(sealed, 14, get_byte(sealed, 14) # 1)"
                + " where field = 'surname' and subject = '" + subject + "'");
        assertThatThrownBy(() -> persons.remove(subject, EMAIL)).isInstanceOf(DamagedException.class);
        assertThat(facts(subject)).isEqualTo(1);
        assertThat(persons.remove(subject, SURNAME)).isTrue();
        assertThat(persons.remove(subject, EMAIL)).isTrue();
        assertThat(persons.read(subject)).containsOnlyKeys(GIVEN_NAME, PHONE);
    }

    private SubjectId person(int n) {
        return persons.kept(Map.of(
                SURNAME,
                "S" + n,
                GIVEN_NAME,
                "G" + n,
                EMAIL,
                "check" + n + "@example.kz",
                PHONE,
                "+7 702 000 00 0" + n));
    }

    private int facts(SubjectId subject) {
        return owner.rows("select from ledger.fact where deed = 'vault.damaged' and subject = '" + subject + "'")
                .size();
    }

    /** Somebody with the rights of the owner puts the one's column into the other's row, both ways. */
    private void swap(String table, String column, SubjectId one, SubjectId other, String where) {
        owner.sql("""
                update %1$s a set %2$s = b.%2$s from %1$s b
                 where ((a.subject = '%3$s' and b.subject = '%4$s') or (a.subject = '%4$s' and b.subject = '%3$s'))
                   and %5$s
                """.formatted(table, column, one, other, where));
    }
}
