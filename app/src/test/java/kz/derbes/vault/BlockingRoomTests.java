package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
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

/** What is blocked is not read, changed or destroyed by anybody but on a ground of the closed list. */
@RoomTest
@Import(TestingPersons.class)
@Obligation({"6.3.4", "RGT-03"})
class BlockingRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    Blockings blockings;

    @Autowired
    TestingPersons persons;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void refusesEveryUseFromTheCommitOfTheBlock() {
        var subject = persons.kept(Map.of(EMAIL, "blocked1@example.kz", SURNAME, "A"));
        block(subject, Set.of(), Set.of());
        assertThat(open(subject, Purpose.FEEDBACK, EMAIL)).isEqualTo(new Opened.Refused(Opened.Reason.BLOCKED));
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().codes()).containsEntry("reason", "blocked");
        assertThat(blockings.isBlocked(subject)).isTrue();
        assertThat(blockings.subjects()).contains(subject);
    }

    @Test
    void refusesEveryChangeAndErasure() {
        var subject = persons.kept(Map.of(EMAIL, "blocked2@example.kz", SURNAME, "A"));
        block(subject, Set.of(), Set.of());
        assertThatThrownBy(() -> persons.keep(subject, Map.of(SURNAME, "B"))).isInstanceOf(BlockedException.class);
        assertThatThrownBy(() -> remove(subject, SURNAME)).isInstanceOf(BlockedException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(it -> vault.confirm(subject, EMAIL, TESTER)))
                .isInstanceOf(BlockedException.class);
        assertThatThrownBy(() -> vault.forget(subject, TESTER)).isInstanceOf(BlockedException.class);
        assertThat(vault.statuses(subject)).hasSize(2);
    }

    @Test
    void keepsTheOpenGroundsOpen() {
        var subject = persons.kept(Map.of(EMAIL, "blocked3@example.kz"));
        block(subject, Set.of(), Set.of());
        var own = new Reading(subject, Purpose.PERSONAL_ACCESS, Set.of(EMAIL), Actor.subject(subject));
        assertThat(vault.open(own)).isInstanceOf(Opened.Values.class);
        var notice = new Reading(subject, Purpose.FEEDBACK, Set.of(EMAIL), TESTER).on(Ground.NOTICE);
        assertThat(vault.open(notice)).isInstanceOf(Opened.Values.class);
        assertThat(vault.open(look(Role.PRIVACY_OFFICER, subject).on(Ground.CHECK)))
                .isInstanceOf(Opened.Values.class);
        assertThat(vault.open(look(Role.SUPPORT, subject).on(Ground.CHECK)))
                .isEqualTo(new Opened.Refused(Opened.Reason.BLOCKED));
        assertThat(vault.open(look(Role.PRIVACY_OFFICER, subject)))
                .isEqualTo(new Opened.Refused(Opened.Reason.BLOCKED));
    }

    @Test
    void blocksChosenFieldsAndPurposesOnly() {
        var subject = persons.kept(Map.of(EMAIL, "blocked4@example.kz", SURNAME, "A"));
        block(subject, Set.of(SURNAME), Set.of(Purpose.FEEDBACK));
        assertThat(open(subject, Purpose.FEEDBACK, EMAIL)).isInstanceOf(Opened.Values.class);
        assertThat(open(subject, Purpose.ACCOUNT, SURNAME)).isInstanceOf(Opened.Values.class);
        assertThat(open(subject, Purpose.FEEDBACK, EMAIL, SURNAME))
                .isEqualTo(new Opened.Refused(Opened.Reason.BLOCKED));
        persons.keep(subject, Map.of(EMAIL, "blocked4b@example.kz"));
        assertThatThrownBy(() -> persons.keep(subject, Map.of(SURNAME, "B"))).isInstanceOf(BlockedException.class);
    }

    @Test
    @Obligation("RGT-04")
    void unblocksWithAnOutcomeAndOnlyWhenNoOtherBlockLasts() {
        var subject = persons.kept(Map.of(EMAIL, "blocked5@example.kz"));
        var first = block(subject, Set.of(), Set.of());
        var second = block(subject, Set.of(EMAIL), Set.of());
        assertThat(blockings.end(subject, first, Block.Outcome.NOT_CONFIRMED, TESTER))
                .isTrue();
        assertThat(open(subject, Purpose.FEEDBACK, EMAIL)).isInstanceOf(Opened.Refused.class);
        assertThat(blockings.end(subject, first, Block.Outcome.NOT_CONFIRMED, TESTER))
                .isFalse();
        assertThat(blockings.end(subject, second, Block.Outcome.CORRECTED, TESTER))
                .isTrue();
        assertThat(open(subject, Purpose.FEEDBACK, EMAIL)).isInstanceOf(Opened.Values.class);
        assertThat(ledger.about(subject, 2, 0).get(1).fact().codes()).containsEntry("outcome", "corrected");
        assertThat(blockings.of(subject)).extracting(Block::outcome).doesNotContainNull();
    }

    @Test
    void blocksNobodyItDoesNotKeep() {
        assertThat(blockings.begin(SubjectId.random(), Set.of(), Set.of(), Block.Cause.SUBJECT, TESTER))
                .isEmpty();
    }

    private UUID block(SubjectId subject, Set<FieldCode> fields, Set<Purpose> purposes) {
        return blockings
                .begin(subject, fields, purposes, Block.Cause.SUBJECT, Actor.subject(subject))
                .orElseThrow();
    }

    private void remove(SubjectId subject, FieldCode field) {
        transaction.executeWithoutResult(status -> vault.remove(subject, field, TESTER));
    }

    private Opened open(SubjectId subject, Purpose purpose, FieldCode... fields) {
        return vault.open(new Reading(subject, purpose, Set.of(fields), TESTER));
    }

    private static Reading look(Role role, SubjectId subject) {
        return Reading.by(
                StaffReadingRoomTests.member(role), subject, Purpose.FEEDBACK, Set.of(EMAIL), "block check", true);
    }
}
