package kz.derbes.register.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.ledger.Ledger;
import kz.derbes.register.retention.TestingRooms.Heap;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sweeps run when it is time, on one node, room by room, to the end. */
@RoomTest
@Import(TestingRooms.class)
@Obligation({"RET-02", "RET-03", "RET-04", "5.1"})
class SweeperRoomTests {
    @Autowired
    Sweeper sweeper;

    @Autowired
    Retention retention;

    @Autowired
    RetentionHealth health;

    @Autowired
    RetentionAgenda agenda;

    @Autowired
    TurnRows turns;

    @Autowired
    SweepRows sweeps;

    @Autowired
    PartRows parts;

    @Autowired
    Heap brittle;

    @Autowired
    Heap solid;

    @Autowired
    Ledger ledger;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        for (var heap : new Heap[] {brittle, solid}) {
            heap.rows.set(0);
            heap.sweeps.set(0);
            heap.breaks = false;
            heap.between = () -> {};
        }
        transaction.executeWithoutResult(
                status -> jdbc.sql("update register.sweep_turn set token = null, leased_until = null, asked_by = null")
                        .update());
        clock.pass(Duration.ofHours(2));
    }

    @Test
    void sweepsUntilNothingIsLeftAndProvesHowMuchWent() {
        solid.rows.set(8);
        sweeper.round();
        var sweep = retention.newest(1, 0).getFirst();
        assertThat(sweep.clean()).isTrue();
        assertThat(sweep.gone()).isEqualTo(8);
        assertThat(solid.rows).hasValue(0);
        var facts = ledger.newest(10, 0).stream().map(it -> it.fact()).toList();
        assertThat(facts)
                .filteredOn(it -> it.deed().equals("register.swept"))
                .first()
                .satisfies(it -> assertThat(it.codes())
                        .containsEntry("room", "solid")
                        .containsEntry("gone", "8")
                        .containsEntry("left", "0")
                        .containsEntry("sweep", sweep.id().toString()));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(agenda.open(Role.OWNER, 5)).isEmpty();
    }

    @Test
    void runsWhenItIsTimeAndNotBefore() {
        sweeper.round();
        int once = solid.sweeps.get();
        clock.pass(Duration.ofMinutes(59));
        sweeper.round();
        assertThat(solid.sweeps).hasValue(once);
        clock.pass(Duration.ofMinutes(1));
        sweeper.round();
        assertThat(solid.sweeps).hasValueGreaterThan(once);
    }

    @Test
    void runsOutOfTurnWhenSomebodyAsks() {
        sweeper.round();
        int before = solid.sweeps.get();
        retention.ask(new Member(Actor.staff("officer-1"), Role.PRIVACY_OFFICER));
        assertThat(retention.isAsked()).isTrue();
        clock.pass(Duration.ofMinutes(1));
        sweeper.round();
        assertThat(solid.sweeps).hasValueGreaterThan(before);
        assertThat(retention.isAsked()).isFalse();
        assertThat(retention.newest(1, 0).getFirst().askedBy()).isEqualTo("officer-1");
    }

    @Test
    void goesOnWhenOneRoomBreaksOffAndSaysSo() {
        brittle.rows.set(2);
        brittle.breaks = true;
        solid.rows.set(4);
        sweeper.round();
        assertThat(solid.rows).hasValue(0);
        var sweep = retention.newest(1, 0).getFirst();
        assertThat(sweep.failed()).isOne();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(agenda.open(Role.PRIVACY_OFFICER, 5)).hasSize(1);
        assertThat(retention.parts(sweep.id()))
                .filteredOn(it -> it.room().equals("brittle"))
                .singleElement()
                .satisfies(it -> assertThat(it.failure()).isEqualTo("IllegalStateException"));
        brittle.breaks = false;
        clock.pass(Duration.ofHours(1));
        sweeper.round();
        assertThat(brittle.rows).hasValue(0);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void tellsWhatItCouldNotRemove() {
        solid.rows.set(1);
        solid.between = () -> solid.rows.set(1);
        var stuck = solid.rows;
        assertThat(stuck).hasValue(1);
        var sweep = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            sweeps.begin(sweep, clock.instant(), null);
            parts.begin(sweep, "solid", 1L);
            parts.finish(new Sweep.Part(sweep, "solid", 1L, 0, 1L, null, clock.instant()));
            sweeps.finish(sweep, clock.instant());
        });
        assertThat(retention.standing().leftOver()).isOne();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(retention.due())
                .filteredOn(it -> it.room().equals("solid"))
                .singleElement()
                .satisfies(it -> assertThat(it.rows()).isOne());
    }

    @Test
    void takesUpWhatAKilledNodeLeftWithoutDoingItTwice() {
        solid.rows.set(5);
        var sweep = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            sweeps.begin(sweep, clock.instant(), null);
            turns.take(UUID.randomUUID(), clock.instant(), clock.instant().plus(Sweeper.LEASE));
            parts.begin(sweep, "brittle", 0L);
            parts.finish(new Sweep.Part(sweep, "brittle", 0L, 0, 0L, null, clock.instant()));
            parts.begin(sweep, "solid", 5L);
        });
        solid.rows.set(2); // three went, and the node was killed before it could count them
        sweeper.round();
        assertThat(solid.sweeps).as("another node has the turn").hasValue(0);
        clock.pass(Sweeper.LEASE.plusSeconds(1));
        sweeper.round();
        assertThat(brittle.sweeps).as("was finished before").hasValue(0);
        assertThat(retention.find(sweep).orElseThrow().gone()).isEqualTo(5);
        assertThat(retention.find(sweep).orElseThrow().clean()).isTrue();
    }

    @Test
    void stopsWhenAnotherNodeHasTakenOver() {
        solid.rows.set(9);
        solid.between = () ->
                transaction.executeWithoutResult(status -> jdbc.sql("update register.sweep_turn set token = :other")
                        .param("other", UUID.randomUUID())
                        .update());
        sweeper.round();
        assertThat(solid.sweeps).hasValue(1);
        assertThat(sweeps.unfinished()).isPresent();
        solid.between = () -> {};
        clock.pass(Sweeper.LEASE.plusSeconds(1));
        sweeper.round();
        assertThat(sweeps.unfinished()).isEmpty();
    }

    @Test
    void alarmsWhenNothingWasSweptForADayAndTwoHours() {
        sweeper.round();
        clock.pass(Duration.ofHours(26));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.pass(Duration.ofSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(agenda.counts(Role.OWNER, clock.instant(), clock.instant())).hasSize(1);
        assertThat(agenda.counts(Role.SUPPORT, clock.instant(), clock.instant()))
                .isEmpty();
    }
}
