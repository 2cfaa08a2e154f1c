package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.asked;
import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** Requests under way: refusals, clocks that rest, and their end. */
class AnsweringTests extends RequestHouse {

    @Test
    void tellsTheSecondOfTwoOfficers() {
        var matter = requests.receive(asked(people.person(), Kind.COMPLAINT, "Долго"))
                .matter();
        done(desk.take(matter.number(), matter.version(), officer));
        assertThat(desk.take(matter.number(), matter.version(), officer(Role.SUPPORT)))
                .isInstanceOf(Handled.Stale.class);
        assertThat(now(matter).officer()).isEqualTo(officer.actor().id());
    }

    @Test
    @Obligation({"RGT-07", "CON-11"})
    void refusesForAListedReasonThatFitsAndInWordsOnly() {
        var matter = requests.receive(asked(people.person(), Kind.INFORMATION, "Что есть?"))
                .matter();
        assertThat(refuse(matter, Refusal.OBLIGATION_OPEN, "Долг", "")).isEqualTo(no(Handled.Why.NOT_FOR_THIS_KIND));
        assertThat(refuse(matter, Refusal.OTHERS_RIGHTS, " ", "")).isEqualTo(no(Handled.Why.NO_TEXT));
        assertThat(done(refuse(matter, Refusal.OTHERS_RIGHTS, "Раскроет другого", ""))
                        .reason())
                .isEqualTo("others-rights");
        assertThat(deeds(matter)).contains("request.refused");
    }

    @Test
    @Obligation({"CLM-02", "7.2", "C9"})
    void appliesNoExemptionWithoutEvidence() {
        var matter = requests.receive(asked(people.person(), Kind.CLAIM_DATA, "Утечка"))
                .matter();
        for (var exemption : List.of(Refusal.EXEMPT_PUBLIC, Refusal.EXEMPT_THIRD_PARTY, Refusal.EXEMPT_CONSENT))
            assertThat(refuse(matter, exemption, "По пункту 7.2", " ")).isEqualTo(no(Handled.Why.NO_EVIDENCE));
        assertThat(now(matter).state()).isEqualTo(State.RECEIVED);
        done(refuse(matter, Refusal.EXEMPT_PUBLIC, "По пункту 7.2.1", "Опубликовано 2020-01-01"));
        assertThat(cases.messages(matter).stream().map(Message::voice))
                .containsExactlyInAnyOrder(Voice.PERSON, Voice.ANSWER, Voice.EVIDENCE);
    }

    @Test
    void restsAndLengthensOnlyTheClocksOfThePolicy() {
        var right = requests.receive(asked(people.person(), Kind.CORRECTION, "Ошибка"))
                .matter();
        assertThat(desk.pause(right.number(), right.version(), Pause.PERSON_ASKED, officer))
                .isEqualTo(no(Handled.Why.NOT_FOR_THIS_KIND));
        var goods = requests.receive(asked(people.person(), Kind.CLAIM_GOODS, "Бой"))
                .matter();
        assertThat(desk.extend(goods.number(), goods.version(), Extension.EXAMINATION, officer))
                .isEqualTo(no(Handled.Why.NOT_FOR_THIS_KIND));
        var rests = done(desk.pause(goods.number(), goods.version(), Pause.PERSON_ASKED, officer));
        clock.pass(Duration.ofDays(40));
        assertThat(rests.isLate(clock.instant())).isFalse();
        var goesOn = done(desk.resume(rests.number(), rests.version(), officer));
        assertThat(Duration.between(goods.dueAt(), goesOn.dueAt()))
                .isCloseTo(Duration.ofDays(40), Duration.ofSeconds(5));
        var data = requests.receive(asked(people.person(), Kind.CLAIM_DATA, "Утечка"))
                .matter();
        var longer = done(desk.extend(data.number(), data.version(), Extension.OTHERS_ASKED, officer));
        assertThat(longer.dueAt()).isEqualTo(terms.due("claim.policy", data.dueAt()));
        assertThat(desk.extend(longer.number(), longer.version(), Extension.OTHERS_ASKED, officer))
                .isEqualTo(no(Handled.Why.NOT_FROM_HERE));
    }

    @Test
    @Obligation({"8.3", "RGT-07"})
    void holdsTheDataOfAClaimUntilItIsOver() {
        var person = people.person();
        var matter = requests.receive(asked(person, Kind.CLAIM_SERVICES, "Не оказали"))
                .matter();
        assertThat(holds.isHeld(person)).isTrue();
        assertThat(holds.subjects()).contains(person);
        done(refuse(matter, Refusal.UNFOUNDED, "Оказали", ""));
        assertThat(holds.isHeld(person)).as("answered is not settled").isTrue();
        cases.say(person, matter.number(), "Не согласен");
        clock.set(terms.due("request.disagree", clock.instant()).plusSeconds(60));
        caretaker.round();
        assertThat(holds.isHeld(person)).as("disputed").isTrue();
        cases.end(person, matter.number());
        assertThat(holds.isHeld(person)).isFalse();
    }

    @Test
    @Obligation("8.2")
    void closesWhatNobodyDisputesAfterItsTime() {
        var matter = requests.receive(asked(people.person(), Kind.PROPOSAL, "Сделайте темнее"))
                .matter();
        done(answers.answer(matter.number(), matter.version(), Answer.EXPLAINED, "Спасибо", null, officer));
        clock.set(terms.due("request.disagree", clock.instant()).plusSeconds(60));
        caretaker.round();
        assertThat(now(matter).state()).isEqualTo(State.CLOSED);
        assertThat(now(matter).reason()).isEqualTo("explained");
    }

    @Test
    @Obligation("8.2")
    void remindsOnceBeforeTheEndAndOnceAfterIt() {
        var matter =
                requests.receive(asked(people.person(), Kind.COMPLAINT, "Жду")).matter();
        clock.set(matter.dueAt().minus(Duration.ofHours(5)));
        caretaker.round();
        caretaker.round();
        clock.set(matter.dueAt().plusSeconds(60));
        caretaker.round();
        caretaker.round();
        assertThat(deeds(matter)).containsOnlyOnce("request.due-soon").containsOnlyOnce("request.overdue");
        assertThat(now(matter).isLate(clock.instant())).isTrue();
    }
}
