package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static kz.derbes.vault.TestingPersons.TESTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.watch.Alarm;
import kz.derbes.vault.watch.Alarms;
import kz.derbes.vault.watch.Lures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.test.context.TestPropertySource;

/** Budgets, reading in bulk and invented people: what is noticed, what it costs, and who hears of it. */
@RoomTest
@Import({TestingPersons.class, TestingOwner.class, TestingTime.class})
@TestPropertySource(
        properties = {
            "derbes.vault.watch.reads=3",
            "derbes.vault.watch.purposes.identification=1",
            "derbes.vault.watch.searches=4",
            "derbes.vault.watch.people=5",
            "derbes.vault.watch.jobs.test=6"
        })
@Obligation({"OPR-08", "5.4", "6.3.3"})
class WatchRoomTests {
    @Autowired
    Vault vault;

    @Autowired
    Directory directory;

    @Autowired
    Alarms alarms;

    @Autowired
    Lures lures;

    @Autowired
    VaultHolder holder;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    Ledger ledger;

    @Autowired
    TestingClock clock;

    final Member member = new Member(Actor.staff(UUID.randomUUID().toString()), Role.SUPPORT);
    final Member officer = new Member(Actor.staff(UUID.randomUUID().toString()), Role.PRIVACY_OFFICER);

    @BeforeEach
    void clear() {
        for (String table : new String[] {"budget", "glance", "crowd", "alarm"})
            owner.sql("delete from vault." + table);
    }

    @Test
    void opensNothingOverTheBudgetOfAPurpose() {
        var subject = persons.kept(Map.of(SURNAME, "A", EMAIL, email()));
        for (int i = 0; i < 3; i++)
            assertThat(opens(member, subject, Purpose.FEEDBACK)).isTrue();
        assertThat(open(member, subject, Purpose.FEEDBACK)).isEqualTo(spent());
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().codes()).containsEntry("reason", "budget-spent");
        assertThat(open(member, subject, Purpose.FEEDBACK)).isEqualTo(spent());
        assertThat(raised()).containsExactly("budget by " + member.actor());
        assertThat(opens(officer, subject, Purpose.FEEDBACK)).isTrue();
        assertThat(opens(member, subject, Purpose.IDENTIFICATION)).isTrue();
        assertThat(open(member, subject, Purpose.IDENTIFICATION)).isEqualTo(spent());
        clock.pass(Duration.ofHours(24));
        assertThat(opens(member, subject, Purpose.FEEDBACK)).isTrue();
    }

    @Test
    void spendsNothingOnWhatIsRefusedAnyway() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        var idle = Reading.by(member, subject, Purpose.FEEDBACK, Set.of(SURNAME), "", true);
        for (int i = 0; i < 5; i++) vault.open(idle);
        assertThat(opens(member, subject, Purpose.FEEDBACK)).isTrue();
    }

    @Test
    void countsExactlyWhenManyReadAtOnce() throws Exception {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 24; i++) opened.add(callers.submit(() -> opens(member, subject, Purpose.FEEDBACK)));
            int granted = 0;
            for (var one : opened) if (one.get()) granted++;
            assertThat(granted).isEqualTo(3);
        }
    }

    @Test
    void noticesWhoLooksAtManyPeopleShortly() {
        for (int i = 0; i < 4; i++) open(officer, persons.kept(Map.of(SURNAME, "A")), purpose(i));
        var again = persons.kept(Map.of(SURNAME, "A"));
        open(officer, again, Purpose.ACCURACY);
        assertThat(raised()).containsExactly("bulk by " + officer.actor());
        open(officer, persons.kept(Map.of(SURNAME, "A")), Purpose.ACCURACY);
        assertThat(raised()).hasSize(1);
    }

    @Test
    void takesManyLooksAtOnePersonForOne() {
        var subject = persons.kept(Map.of(SURNAME, "A"));
        for (int i = 0; i < 9; i++)
            open(officer, subject, i < 3 ? Purpose.FEEDBACK : i < 6 ? Purpose.ACCOUNT : Purpose.ACCURACY);
        assertThat(raised()).isEmpty();
    }

    @Test
    void noticesAJobThatReadsInBulk() {
        for (int i = 0; i < 9; i++) byJob(persons.kept(Map.of(SURNAME, "A")));
        assertThat(raised()).containsExactly("bulk by system:test");
        assertThat(owner.rows("select * from vault.glance")).isEmpty();
    }

    @Test
    void leavesAPersonsOwnReadingAlone() {
        var subject = plant("own");
        for (int i = 0; i < 8; i++)
            vault.open(new Reading(subject, Purpose.PERSONAL_ACCESS, Set.of(SURNAME), Actor.subject(subject)));
        assertThat(raised()).isEmpty();
        assertThat(owner.rows("select * from vault.glance")).isEmpty();
    }

    @Test
    void noticesAnInventedPersonBeingReadOrFound() {
        byJob(plant("job"));
        assertThat(raised()).containsExactly("lure by system:test");
        open(member, plant("desk"), Purpose.FEEDBACK);
        assertThat(raised()).contains("lure by " + member.actor());
        plant("parts");
        assertThat(directory.find(Sought.of("parts", ""), Purpose.FEEDBACK, officer))
                .isInstanceOfSatisfying(
                        Hits.People.class, it -> assertThat(it.subjects()).hasSize(1));
        assertThat(raised()).contains("lure by " + officer.actor());
        clear();
        plant("whole");
        directory.find(EMAIL, "whole@example.kz", Purpose.FEEDBACK, member);
        assertThat(raised()).containsExactly("lure by " + member.actor());
    }

    @Test
    void letsNobodyTellAnInventedPersonByTheDatabase() {
        var invented = plant("hidden");
        var honest = persons.kept(Map.of(SURNAME, "hidden", EMAIL, email()));
        for (var subject : List.of(invented, honest)) open(member, subject, Purpose.FEEDBACK);
        assertThat(placesOf(invented)).isEqualTo(placesOf(honest)).hasSizeGreaterThan(4);
        assertThat(invented.value().version()).isEqualTo(honest.value().version());
        assertThat(invented.value().variant()).isEqualTo(honest.value().variant());
        assertThat(lures.planted()).isPositive();
    }

    @Test
    void letsTheLettersOfItsRegistrationBeRead() {
        var subject = plant("young");
        clock.pass(Duration.ofSeconds(-1));
        byJob(subject);
        assertThat(raised()).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        byJob(subject);
        assertThat(raised()).containsExactly("lure by system:test");
    }

    @Test
    void neverPlantsANumberTwice() {
        var first = plant("first");
        vault.forget(first, TESTER);
        assertThat(lures.next()).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void spendsSearchesToo() {
        for (int i = 0; i < 4; i++)
            assertThat(directory.find(Sought.of("nobody", ""), Purpose.FEEDBACK, member))
                    .isInstanceOf(Hits.People.class);
        assertThat(directory.find(Sought.of("nobody", ""), Purpose.FEEDBACK, member))
                .isEqualTo(new Hits.Refused(Hits.Reason.BUDGET_SPENT));
        assertThat(directory.find(EMAIL, "nobody@example.kz", Purpose.FEEDBACK, member))
                .isEqualTo(new Hits.Refused(Hits.Reason.BUDGET_SPENT));
        assertThat(ledger.newest(1, 0).getFirst().fact().codes()).containsEntry("reason", "budget-spent");
        assertThat(raised()).containsExactly("budget by " + member.actor());
    }

    @Test
    void tellsOthersOfAnAlarmByItsNumberAlone(PublishedEvents events) {
        for (int i = 0; i < 5; i++) directory.find(Sought.of("nobody", ""), Purpose.FEEDBACK, member);
        var alarm = alarms.list(1, 0).getFirst();
        assertThat(events.ofType(LeakSuspected.class)).containsExactly(new LeakSuspected(alarm.id(), alarm.raisedAt()));
        assertThat(ledger.newest(9, 0).stream().map(it -> it.fact().deed())).contains("vault.alarm-raised");
    }

    @Test
    void isDismissedWithAReasonByAnotherThanItsCause() {
        for (int i = 0; i < 5; i++) directory.find(Sought.of("nobody", ""), Purpose.FEEDBACK, member);
        var id = alarms.list(1, 0).getFirst().id();
        assertThat(alarms.dismiss(id, Alarm.Dismissal.DRILL, member)).isEqualTo(Alarms.Outcome.OWN);
        assertThat(alarms.open()).isEqualTo(1);
        assertThat(alarms.dismiss(id, Alarm.Dismissal.DRILL, officer)).isEqualTo(Alarms.Outcome.DISMISSED);
        assertThat(alarms.dismiss(id, Alarm.Dismissal.CHANCE, officer)).isEqualTo(Alarms.Outcome.NOT_OPEN);
        assertThat(alarms.open()).isZero();
        var fact = ledger.newest(1, 0).getFirst().fact();
        assertThat(fact.deed()).isEqualTo("vault.alarm-dismissed");
        assertThat(fact.actor()).isEqualTo(officer.actor());
        assertThat(fact.codes()).containsEntry("reason", "drill").containsEntry("alarm", id.toString());
    }

    @Test
    @Obligation("RET-04")
    void forgetsItsCountsWithTheirTime() {
        byJob(persons.kept(Map.of(SURNAME, "A")));
        open(member, persons.kept(Map.of(SURNAME, "A")), Purpose.FEEDBACK);
        clock.pass(Duration.ofDays(2));
        assertThat(holder.sweep(clock.instant(), Set.of())).isPositive();
        for (String table : new String[] {"budget", "glance", "crowd"})
            assertThat(owner.rows("select * from vault." + table)).as(table).isEmpty();
    }

    private SubjectId plant(String name) {
        var subject = lures.next().orElseThrow();
        persons.consent(subject, Scope.ACCOUNT);
        persons.keep(subject, Map.of(SURNAME, name, EMAIL, name + "@example.kz"));
        clock.pass(Duration.ofHours(1));
        return subject;
    }

    private Set<String> placesOf(SubjectId subject) {
        var places = new TreeSet<String>();
        owner.columns().forEach(it -> {
            if (!owner.rows("select 1 from %s.%s where %s::text like '%%%s%%'"
                            .formatted(it.get("s"), it.get("t"), it.get("c"), subject))
                    .isEmpty()) places.add(it.get("t") + "." + it.get("c"));
        });
        return places;
    }

    private void byJob(SubjectId subject) {
        vault.open(new Reading(subject, Purpose.FEEDBACK, Set.of(SURNAME), TESTER));
    }

    private boolean opens(Member by, SubjectId subject, Purpose purpose) {
        return open(by, subject, purpose) instanceof Opened.Values;
    }

    private Opened open(Member by, SubjectId subject, Purpose purpose) {
        return vault.open(Reading.by(by, subject, purpose, Set.of(EMAIL), "a reason for the test", true));
    }

    private static Purpose purpose(int i) {
        return i % 2 == 0 ? Purpose.FEEDBACK : Purpose.ACCOUNT;
    }

    private static Opened spent() {
        return new Opened.Refused(Opened.Reason.BUDGET_SPENT);
    }

    private static String email() {
        return UUID.randomUUID() + "@example.kz";
    }

    private List<String> raised() {
        return alarms.list(50, 0).stream()
                .map(it -> it.kind().code() + " by " + it.actor())
                .toList();
    }
}
