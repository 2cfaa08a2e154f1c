package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.vault.watch.Look;
import kz.derbes.vault.watch.Lures;
import kz.derbes.vault.watch.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever statement of a watched reading fails: reading, count and alarm stand together or not at all. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class, BreakingStatements.class})
@TestPropertySource(
        properties = {"derbes.vault.watch.reads=1", "derbes.vault.watch.people=2", "derbes.vault.watch.asleep=0s"})
@Obligation("OPR-08")
class WatchFaultTests {
    private static final List<String> NOTHING = List.of("budget 0", "glance 0", "crowd 0", "alarm 0", "opened 0");

    @Autowired
    Watch watch;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Directory directory;

    @Autowired
    Lures lures;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    Member member = new Member(Actor.staff("nobody"), Role.SUPPORT);

    @BeforeEach
    void clear() {
        member = new Member(Actor.staff(UUID.randomUUID().toString()), Role.SUPPORT);
        for (String table : new String[] {"budget", "glance", "crowd", "alarm"})
            owner.sql("delete from vault." + table);
    }

    @Test
    void readsWithCountAndAlarmOrNotAtAll() throws Exception {
        var looks = List.of(look(plant()), look(persons.kept(Map.of(SURNAME, "A"))));
        int steps = FailAtNth.everyStepOf(
                breaking -> BreakingStatements.with(breaking, () -> read(looks)),
                nth -> assertThat(state()).as("step " + nth).isEqualTo(NOTHING));
        assertThat(steps).isGreaterThanOrEqualTo(8);
        assertThat(state()).containsExactly("budget 1", "glance 2", "crowd 1", "alarm 3", "opened 1");
    }

    @Test
    void searchesWithCountAndAlarmOrNotAtAll() throws Exception {
        plant();
        int steps = FailAtNth.everyStepOf(
                breaking -> BreakingStatements.with(
                        breaking, () -> directory.find(Sought.of("lured", ""), Purpose.FEEDBACK, member)),
                nth -> assertThat(state()).as("step " + nth).isEqualTo(NOTHING));
        assertThat(steps).isGreaterThanOrEqualTo(4);
        assertThat(state()).containsExactly("budget 1", "glance 0", "crowd 0", "alarm 1", "opened 0");
    }

    /** What a batch does with watched readings, on connections that break. */
    private void read(List<Look> looks) {
        transaction.executeWithoutResult(status -> {
            var over = watch.judge(looks);
            for (int i = 0; i < looks.size(); i++)
                if (!over.contains(i))
                    ledger.record(Fact.of("vault.opened", looks.get(i).subject(), member.actor(), Map.of()));
        });
    }

    private Look look(SubjectId subject) {
        return new Look(member.actor(), Purpose.FEEDBACK, subject, true);
    }

    private SubjectId plant() {
        var subject = lures.next().orElseThrow();
        persons.consent(subject, Scope.ACCOUNT);
        persons.keep(subject, Map.of(SURNAME, "Lured", EMAIL, UUID.randomUUID() + "@example.kz"));
        return subject;
    }

    private List<String> state() {
        var state = new ArrayList<String>();
        for (String table : new String[] {"budget", "glance", "crowd", "alarm"})
            state.add(table + " " + owner.rows("select from vault." + table).size());
        state.add("opened "
                + owner.rows("select from ledger.fact where deed = 'vault.opened' and actor = '" + member.actor() + "'")
                        .size());
        return state;
    }
}
