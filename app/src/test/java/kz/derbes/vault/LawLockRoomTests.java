package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What a law keeps outlives an erasure locked: found by nobody, opened by two, gone on its date. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class, TestingApprovals.class, BreakingStatements.class})
@Obligation({"RGT-06", "C4", "6.2"})
class LawLockRoomTests {
    private static final String TERM = "retention.evidence";

    @Autowired
    Vault vault;

    @Autowired
    LawLocks locks;

    @Autowired
    VaultHolder holder;

    @Autowired
    Blockings blockings;

    @Autowired
    TestingApprovals approvals;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void leavesNothingElseAndNoWayToFindIt() {
        var subject = locked("lock1@example.kz");
        assertThat(vault.statuses(subject)).extracting(FieldStatus::field).containsExactly(SURNAME);
        assertThat(vault.find(EMAIL, "lock1@example.kz", Purpose.IDENTIFICATION, TESTER))
                .isEmpty();
        assertThat(owner.rows("select from vault.trace where subject = '" + subject + "'"))
                .isEmpty();
        var own = new Reading(subject, Purpose.PERSONAL_ACCESS, Set.of(SURNAME), Actor.subject(subject));
        assertThat(vault.open(own)).isEqualTo(new Opened.Refused(Opened.Reason.LOCKED_BY_LAW));
        assertThat(ledger.about(subject, 5, 0))
                .anySatisfy(it -> assertThat(it.fact().codes())
                        .containsEntry("fields", "surname")
                        .containsEntry("terms", TERM)
                        .containsKey("until"));
        var again = holder.erase(subject);
        assertThat(again.rows()).isZero();
        assertThat(again.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.term()).isEqualTo(TERM));
    }

    @Test
    @Obligation("OPR-07")
    void opensByTwoPeopleOnceForTheReasonTheyAgreedOn() {
        var subject = locked("lock2@example.kz");
        var maker = StaffReadingRoomTests.member(Role.FINANCE);
        var approval = locks.ask(maker, subject, "tax-audit").orElseThrow();
        assertThat(locks.open(maker, subject, "tax-audit", approval)).isEmpty();
        approvals.allow(approval);
        assertThat(locks.open(maker, subject, "court", approval)).isEmpty();
        assertThat(locks.open(StaffReadingRoomTests.member(Role.OWNER), subject, "tax-audit", approval))
                .isEmpty();
        assertThat(locks.open(maker, subject, "tax-audit", approval).orElseThrow())
                .extractingByKey(SURNAME)
                .satisfies(it -> assertThat(it.reveal()).isEqualTo("Әлиева"));
        assertThat(locks.open(maker, subject, "tax-audit", approval)).isEmpty();
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().codes())
                .containsEntry("approval", approval.toString())
                .containsEntry("ground", "law");
    }

    @Test
    void asksNobodyAboutAPersonWhoIsNotErased() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        assertThat(locks.ask(StaffReadingRoomTests.member(Role.OWNER), subject, "court"))
                .isEmpty();
        assertThat(locks.open(StaffReadingRoomTests.member(Role.OWNER), subject, "court", UUID.randomUUID()))
                .isEmpty();
    }

    @Test
    @Obligation({"RET-02", "RET-03"})
    void goesByItselfOnItsDate() {
        var subject = locked("lock3@example.kz");
        holder.sweep(clock.instant().plus(Duration.ofDays(365)), Set.of());
        assertThat(vault.statuses(subject)).hasSize(1);
        owner.sql("update vault.law_lock set until = now() - interval '1 minute' where subject = '" + subject + "'");
        holder.sweep(clock.instant(), Set.of(subject));
        assertThat(vault.statuses(subject)).as("a block spares it").hasSize(1);
        holder.sweep(clock.instant(), Set.of());
        assertThat(owner.rows("select from vault.person where subject = '" + subject + "'"))
                .isEmpty();
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().deed()).isEqualTo("vault.forgotten");
    }

    @Test
    @Obligation("6.3.4")
    void staysShutToTwoWhileItIsBlocked() {
        var subject = locked("lock4@example.kz");
        var maker = StaffReadingRoomTests.member(Role.OWNER);
        var approval = locks.ask(maker, subject, "court").orElseThrow();
        approvals.allow(approval);
        blockings.begin(subject, Set.of(), Set.of(), Block.Cause.COURT, TESTER);
        assertThat(locks.open(maker, subject, "court", approval)).isEmpty();
    }

    @Test
    void locksWhollyOrNotAtAll() throws Exception {
        var subject = kept("lock5@example.kz");
        int steps = FailAtNth.everyStepOf(
                breaking -> BreakingStatements.with(breaking, () -> vault.forget(subject, TESTER)),
                nth -> assertThat(vault.statuses(subject)).as("step " + nth).hasSize(3));
        assertThat(steps).isGreaterThanOrEqualTo(8);
        assertThat(vault.statuses(subject)).hasSize(1);
    }

    private SubjectId kept(String email) {
        var subject = persons.kept(Map.of(EMAIL, email, SURNAME, "Әлиева", PHONE, "+7 701 000 00 01"));
        transaction.executeWithoutResult(status -> locks.keep(subject, Set.of(SURNAME), TERM, TESTER));
        return subject;
    }

    private SubjectId locked(String email) {
        var subject = kept(email);
        holder.erase(subject);
        return subject;
    }
}
