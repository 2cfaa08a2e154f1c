package kz.derbes.disclosure.demand;

import static kz.derbes.law.FieldCode.COOKIE;
import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import kz.derbes.vault.LawLocks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a demand: none without a ground, none by one person alone, none in bulk. */
@Obligation({"5.2", "OPR-06", "C12"})
class DemandStepsTests extends DemandHouse {
    @Autowired
    Blockings blockings;

    @Autowired
    LawLocks locks;

    @Autowired
    DemandAgenda agenda;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void entersNothingWithoutAGroundTheBodyMayRelyOn() {
        var good = entry(null, SURNAME);
        for (String ground : new String[] {"", "curiosity", "tax", "civil-procedure"}) {
            var entry = with(good, ground, "KZ");
            assertThatThrownBy(() -> demands.enter(entry, maker)).isInstanceOf(IllegalArgumentException.class);
        }
        var covert = entry(clock.instant().plusSeconds(9_000), SURNAME);
        var court = new Demand.Entry(
                BodyKind.COURT,
                "Сот",
                "KZ",
                "civil-procedure",
                "73-бап",
                "2",
                covert.documentDate(),
                covert.receivedOn(),
                covert.dueAt(),
                covert.fields(),
                null,
                null,
                covert.hiddenUntil());
        assertThatThrownBy(() -> demands.enter(court, maker)).hasMessageContaining("hides nothing");
    }

    @Test
    void letsNobodyApproveWhatTheyJudged() {
        String email = TestingPerson.email();
        person(email);
        var id = entered(entry(null, SURNAME), email);
        assertThat(packing.pack(id, checker)).isEqualTo(new Packed.Refused(Told.NOT_NOW));
        assertThat(demands.judge(id, Set.of(SURNAME), maker)).isEqualTo(Told.DONE);
        assertThat(demands.approve(id, maker)).isEqualTo(Told.YOUR_OWN);
        assertThat(demands.approve(id, checker)).as("not asked yet").isEqualTo(Told.NOT_APPROVED);
        allow(id);
        var third = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);
        assertThat(demands.approve(id, third)).as("not the one who allowed").isEqualTo(Told.NOT_APPROVED);
        assertThat(demands.approve(id, checker)).isEqualTo(Told.DONE);
        assertThat(demands.approve(id, checker)).isEqualTo(Told.NOT_NOW);
    }

    @Test
    void forgetsAWordThatWasGivenForSomethingElse() {
        String email = TestingPerson.email();
        person(email);
        var id = entered(entry(null, SURNAME, EMAIL), email);
        demands.judge(id, Set.of(SURNAME), maker);
        allow(id);
        assertThat(demands.reopen(id, maker)).isEqualTo(Told.DONE);
        demands.judge(id, Set.of(SURNAME, EMAIL), maker);
        assertThat(demands.approve(id, checker)).isEqualTo(Told.NOT_APPROVED);
    }

    @Test
    void grantsOnlyWhatIsDemandedAndKept() {
        String email = TestingPerson.email();
        person(email);
        var id = demands.enter(entry(null, SURNAME, COOKIE), maker);
        assertThat(demands.judge(id, Set.of(SURNAME), maker)).isEqualTo(Told.NOBODY_SOUGHT);
        seeking.byContact(id, 1, EMAIL, email, maker);
        assertThat(demands.judge(id, Set.of(), maker)).isEqualTo(Told.NOTHING_GRANTED);
        assertThat(demands.judge(id, Set.of(EMAIL), maker)).isEqualTo(Told.NOT_DEMANDED);
        assertThat(demands.judge(id, Set.of(COOKIE), maker)).isEqualTo(Told.NOT_DEMANDED);
    }

    @Test
    @Obligation("RET-09")
    void givesNothingToABodyOfAnotherCountry() {
        String email = TestingPerson.email();
        person(email);
        var id = entered(with(entry(null, SURNAME), "criminal-procedure", "DE"), email);
        assertThat(demands.judge(id, Set.of(SURNAME), maker)).isEqualTo(Told.FOREIGN_BODY);
        assertThat(demands.refuse(id, Refusal.FOREIGN_BODY, maker)).isEqualTo(Told.DONE);
        assertThat(demands.withdraw(id, maker)).as("closed stays closed").isEqualTo(Told.NOT_NOW);
    }

    @Test
    void refusesTheTwentyFirstPerson() {
        String email = TestingPerson.email();
        person(email);
        var id = entered(entry(null, SURNAME));
        for (int i = 0; i < Seeking.MOST; i++)
            jdbc.sql(
                            "insert into disclosure.demand_person (subject, demand, place, added_at) values (:s, :d, :p, now())")
                    .param("p", i + 1)
                    .param("s", UUID.randomUUID())
                    .param("d", id)
                    .update();
        assertThat(seeking.byContact(id, 1, EMAIL, email, maker)).isEqualTo(Told.TOO_MANY);
        assertThat(seeking.byNumber(id, 1, number(email).toString(), maker)).isEqualTo(Told.TOO_MANY);
        assertThat(demands.people(id)).hasSize(Seeking.MOST);
    }

    @Test
    void countsWhoIsNotFoundAndKeepsNothingOfWhatWasTyped() {
        var id = entered(entry(null, SURNAME));
        String sought = TestingPerson.email();
        assertThat(seeking.byContact(id, 1, EMAIL, sought, maker)).isEqualTo(Told.NOBODY_FOUND);
        assertThat(seeking.byNumber(id, 1, SubjectId.random().toString(), maker))
                .isEqualTo(Told.NOBODY_FOUND);
        assertThat(seeking.byNumber(id, 1, "somebody", maker)).isEqualTo(Told.NOT_A_NUMBER);
        var demand = demands.find(id).orElseThrow();
        assertThat(demand.missing()).isEqualTo(2);
        assertThat(demand.toString()).doesNotContain(sought);
    }

    @Test
    @Obligation({"RGT-03", "6.3.4"})
    void passesABlockedPersonOnThisGroundAlone() {
        String email = TestingPerson.email();
        person(email);
        var subject = number(email);
        blockings.begin(subject, Set.of(), Set.of(), Block.Cause.SUBJECT, Actor.subject(subject));
        var id = released(entry(null, SURNAME), Set.of(SURNAME), email);
        assertThat(demands.people(id).getFirst().outcome()).isEqualTo(Sought.Outcome.OPENED);
        var grounds = jdbc.sql("""
                        select codes from ledger.fact
                         where subject = :it and deed = 'vault.opened' and actor = :by
                        """)
                .param("it", subject.value())
                .param("by", checker.actor().toString())
                .query(String.class)
                .list();
        assertThat(grounds).singleElement().satisfies(it -> assertThat(it).contains("state-demand", id.toString()));
        telling.round();
        assertThat(demands.people(id).getFirst().toldAt())
                .as("waits for the end of the block")
                .isNull();
    }

    @Test
    @Obligation("RGT-06")
    void leavesOutWhatALawAloneKeeps() {
        String email = TestingPerson.email();
        person(email);
        var subject = number(email);
        var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
        transaction.executeWithoutResult(
                it -> locks.keep(subject, EnumSet.of(SURNAME), "retention.evidence", Actor.system("test")));
        vault.forget(subject, Actor.system("test"));
        assertThat(packing.pack(id, checker)).isEqualTo(new Packed.Refused(Told.NOTHING_TO_SEND));
        assertThat(packing.isReady(id)).isFalse();
    }

    @Test
    void dropsAPackageWhosePersonIsErased(@Autowired java.util.List<kz.derbes.law.holding.Holder> holders) {
        String email = TestingPerson.email();
        person(email);
        var id = approved(entry(null, SURNAME), Set.of(SURNAME), email);
        packed(id);
        holders.stream().filter(it -> it.room().equals("disclosure")).forEach(it -> it.erase(number(email)));
        assertThat(taking.take(id, maker)).isEqualTo(new Taken.Refused(Told.NO_PACKAGE));
    }

    @Test
    void tellsStaffWhatIsDue() {
        var id = entered(entry(null, SURNAME));
        var mine = agenda.open(Role.PRIVACY_OFFICER, 1_000).stream()
                .filter(it -> it.path().endsWith(id.toString()))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(agenda.open(Role.SUPPORT, 1_000)).isEmpty();
        assertThat(((Agenda) agenda)
                        .counts(Role.OWNER, clock.instant(), clock.instant().plusSeconds(90_000)))
                .singleElement()
                .satisfies(it -> assertThat(it.soon()).isPositive());
    }

    private static Demand.Entry with(Demand.Entry it, String ground, String country) {
        return new Demand.Entry(
                it.kind(),
                it.body(),
                country,
                ground,
                it.article(),
                it.document(),
                it.documentDate(),
                it.receivedOn(),
                it.dueAt(),
                it.fields(),
                it.from(),
                it.to(),
                it.hiddenUntil());
    }
}
