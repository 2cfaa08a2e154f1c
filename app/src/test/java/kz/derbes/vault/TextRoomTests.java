package kz.derbes.vault;

import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written in a person's matter opens for the person and for whom the table of uses knows, and goes with the key. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"OPR-08", "6.3.3"})
class TextRoomTests {
    private static final String WORDS = "Менің мекенжайым қате жазылған";
    private static final String REASON = "Отвечаем на заявление";
    private static final Member SUPPORT = new Member(Actor.staff("text-tester"), Role.SUPPORT);

    @Autowired
    Texts texts;

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

    @Test
    void opensForThePersonAndTellsTheLedgerOnlyThatItDid() {
        var subject = persons.kept(Map.of(SURNAME, "Жазушы"));
        var note = kept(subject);
        assertThat(texts.open(subject, Set.of(note, UUID.randomUUID()), TESTER)).isEqualTo(Map.of(note, WORDS));
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().codes())
                .containsEntry("fields", "texts")
                .containsEntry("texts", "1");
        assertThat(owner.everything()).doesNotContain("мекенжайым");
    }

    @Test
    void opensForStaffWithARoleAndAReasonThatThePersonReads() {
        var subject = persons.kept(Map.of(SURNAME, "Жазушы"));
        var note = kept(subject);
        var opened = texts.open(SUPPORT, subject, Set.of(note), Purpose.FEEDBACK, REASON);
        assertThat(opened).containsValue(WORDS);
        assertThat(vault.reasons(subject)).containsValue(REASON);
    }

    @Test
    void staysShutForOtherRolesAndWithoutAReason() {
        var subject = persons.kept(Map.of(SURNAME, "Жазушы"));
        var note = Set.of(kept(subject));
        var ads = new Member(SUPPORT.actor(), Role.ADS);
        assertThatThrownBy(() -> texts.open(ads, subject, note, Purpose.FEEDBACK, REASON))
                .hasMessage("not-for-this-role");
        assertThatThrownBy(() -> texts.open(SUPPORT, subject, note, Purpose.FEEDBACK, " "))
                .hasMessage("no-reason-given");
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().deed()).isEqualTo("vault.refused");
    }

    @Test
    void livesThroughANewKeyAndGoesWithThePerson() {
        var subject = persons.kept(Map.of(SURNAME, "Жазушы", PHONE, "+7 701 222 33 44"));
        var note = kept(subject);
        persons.remove(subject, PHONE);
        assertThat(texts.open(subject, Set.of(note), TESTER)).containsEntry(note, WORDS);
        vault.forget(subject, TESTER);
        assertThat(owner.rows("select * from vault.note where subject = '" + subject + "'"))
                .isEmpty();
        assertThatThrownBy(() -> kept(subject)).hasMessageContaining("no such person");
    }

    @Test
    void opensInNoOtherPlace() {
        var subject = persons.kept(Map.of(SURNAME, "Жазушы"));
        var note = kept(subject);
        var other = UUID.randomUUID();
        owner.sql("update vault.note set id = '" + other + "' where id = '" + note + "'");
        assertThatThrownBy(() -> texts.open(subject, Set.of(other), TESTER)).isInstanceOf(DamagedException.class);
    }

    private UUID kept(SubjectId subject) {
        return Objects.requireNonNull(transaction.execute(status -> texts.keep(subject, WORDS)));
    }
}
