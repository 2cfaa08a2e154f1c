package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.asked;
import static kz.derbes.request.TestingClaimants.letter;
import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holds;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Requests from the door to their end. */
@AccountTest
@Import(TestingClaimants.class)
class RequestsTests {
    @Autowired
    Requests requests;

    @Autowired
    Desk desk;

    @Autowired
    Answers answers;

    @Autowired
    Cases cases;

    @Autowired
    RequestWords words;

    @Autowired
    Queue queue;

    @Autowired
    Caretaker caretaker;

    @Autowired
    RequestHolder holder;

    @Autowired
    Blockings blockings;

    @Autowired
    Holds holds;

    @Autowired
    Policies policies;

    @Autowired
    Ledger ledger;

    @Autowired
    Terms terms;

    @Autowired
    TestingClock clock;

    @Autowired
    TestingClaimants people;

    final Member officer = officer(Role.PRIVACY_OFFICER);

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    @Obligation({"8.1", "9.1", "CON-17"})
    void receivesWithNumberClockEditionAndProof() {
        var person = people.person();
        var matter = requests.receive(asked(person, Kind.CLAIM_DATA, "Мои данные показали другим"))
                .matter();
        assertThat(matter.number()).matches("[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}");
        assertThat(matter.edition()).isEqualTo(policies.currentEdition());
        assertThat(matter.dueAt()).isEqualTo(terms.due("claim.policy", matter.receivedAt()));
        assertThat(matter.state()).isEqualTo(State.RECEIVED);
        assertThat(cases.read(matter, cases.messages(matter)).values()).containsExactly("Мои данные показали другим");
        assertThat(ledger.proofOf(new FactId(matter.fact()))).isPresent();
        assertThat(deeds(matter)).contains("request.received");
    }

    @Test
    void addsTheSameQuestionToTheOpenOneAndKeepsClaimsApart() {
        var person = people.person();
        var first = requests.receive(asked(person, Kind.CORRECTION, "Фамилия с ошибкой"))
                .matter();
        var again = requests.receive(asked(person, Kind.CORRECTION, "И отчество тоже"));
        assertThat(again).isInstanceOf(Received.Joined.class);
        assertThat(again.matter().number()).isEqualTo(first.number());
        assertThat(cases.messages(first)).hasSize(2);
        requests.receive(asked(person, Kind.CLAIM_GOODS, "Чашка разбита"));
        requests.receive(asked(person, Kind.CLAIM_GOODS, "И ложка тоже"));
        assertThat(cases.of(person, 10, 0)).hasSize(3);
    }

    @Test
    @Obligation("C14")
    void letsNoLetterPassTheCheckByJoining() {
        var person = people.person();
        var paper = requests.receive(letter(person, Kind.DELETION, Capacity.SUBJECT, officer))
                .matter();
        assertThat(paper.state()).isEqualTo(State.IDENTITY_CHECK);
        requests.receive(letter(person, Kind.DELETION, Capacity.SUBJECT, officer));
        assertThat(now(paper).state()).isEqualTo(State.IDENTITY_CHECK);
        assertThat(answers.answer(paper.number(), now(paper).version(), Answer.GRANTED, "Удалено", null, officer))
                .isEqualTo(new Handled.Refused(Handled.Why.NOT_FROM_HERE));
        requests.receive(asked(person, Kind.DELETION, "Это я"));
        assertThat(now(paper).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    @Obligation({"C14", "6.3.4", "RGT-03"})
    void blocksForALetterOnlyAfterTheCheckAndForTheAuthorityAtOnce() {
        var person = people.person();
        var paper = requests.receive(letter(person, Kind.BLOCKING, Capacity.REPRESENTATIVE, officer))
                .matter();
        assertThat(blockings.isBlocked(person)).isFalse();
        desk.identify(paper.number(), paper.version(), Identity.AUTHORITY_SHOWN, officer);
        assertThat(blockings.of(person)).singleElement().satisfies(it -> {
            assertThat(it.cause()).isEqualTo(Block.Cause.REPRESENTATIVE);
            assertThat(it.id()).isEqualTo(now(paper).block());
        });
        var other = people.person();
        requests.receive(letter(other, Kind.BLOCKING, Capacity.AUTHORITY, officer));
        assertThat(blockings.isBlocked(other)).isTrue();
    }

    @Test
    @Obligation({"6.3.4", "RGT-04", "RGT-05"})
    void blocksAtTheMomentOfTheRequestAndEndsWithAWrittenOutcome() {
        var person = people.person();
        var matter =
                requests.receive(asked(person, Kind.BLOCKING, "Данные неверны")).matter();
        assertThat(blockings.of(person).getFirst().since()).isEqualTo(matter.receivedAt());
        var taken = done(desk.take(matter.number(), matter.version(), officer));
        assertThat(answers.answer(taken.number(), taken.version(), Answer.GRANTED, "Исправлено", null, officer))
                .isEqualTo(new Handled.Refused(Handled.Why.NO_OUTCOME));
        done(answers.answer(
                taken.number(), taken.version(), Answer.GRANTED, "Исправлено", Block.Outcome.CORRECTED, officer));
        assertThat(blockings.of(person).getFirst().outcome()).isEqualTo(Block.Outcome.CORRECTED);
    }

    @Test
    @Obligation({"6.3.4", "RGT-04"})
    void notesAnOutcomeGivenElsewhereAndStillOwesItsAnswer() {
        var person = people.person();
        var matter = requests.receive(asked(person, Kind.BLOCKING, "Проверьте")).matter();
        blockings.end(person, Objects.requireNonNull(matter.block()), Block.Outcome.NOT_CONFIRMED, officer.actor());
        for (int patience = 0; patience < 200 && cases.steps(matter).size() < 2; patience++)
            LockSupport.parkNanos(50_000_000);
        assertThat(deeds(matter)).contains("request.unblocked");
        assertThat(now(matter).state()).isEqualTo(State.RECEIVED);
        done(answers.answer(
                matter.number(), now(matter).version(), Answer.EXPLAINED, "Не подтвердилось", null, officer));
    }

    @Test
    @Obligation("8.3")
    void destroysNothingByAnAnswerWhileAClaimLasts() {
        var person = people.person();
        requests.receive(asked(person, Kind.CLAIM_DATA, "Утечка"));
        var matter = requests.receive(asked(person, Kind.BLOCKING, "Проверьте")).matter();
        assertThat(answers.answer(
                        matter.number(),
                        matter.version(),
                        Answer.GRANTED,
                        "Уничтожим",
                        Block.Outcome.DESTROYED,
                        officer))
                .isEqualTo(no(Handled.Why.CLAIM_LASTS));
        assertThat(blockings.isBlocked(person)).isTrue();
    }

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

    @Test
    @Obligation("6.3.1")
    void opensThePersonsWordsForAReasonOnRecordOnly() {
        var person = people.person();
        var matter =
                requests.receive(asked(person, Kind.COMPLAINT, "Мне нагрубили")).matter();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> words.open(officer, matter, " "))
                .isInstanceOf(kz.derbes.vault.Texts.NotAllowedException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> words.open(officer(Role.AUDITOR), matter, "проверяю"))
                .isInstanceOf(kz.derbes.vault.Texts.NotAllowedException.class);
        assertThat(words.open(officer, matter, "готовлю ответ").values()).containsExactly("Мне нагрубили");
        assertThat(ledger.about(person, 100, 0).stream().map(it -> it.fact().deed()))
                .contains("vault.opened", "vault.refused");
    }

    @Test
    @Obligation({"6.2", "RET-06"})
    void keepsCodesWithoutWordsAfterAnErasure() {
        var person = people.person();
        var erase =
                requests.receive(asked(person, Kind.DELETION, "Удалите всё")).matter();
        var proposal = requests.receive(asked(person, Kind.PROPOSAL, "Совет")).matter();
        var erased = holder.erase(person);
        holder.erase(person);
        assertThat(erased.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.rows()).isEqualTo(2));
        assertThat(cases.steps(erase).stream().map(Step::state))
                .containsExactly(State.RECEIVED, State.ANSWERED, State.CLOSED);
        assertThat(now(proposal).state()).isEqualTo(State.WITHDRAWN);
        assertThat(cases.messages(erase)).isEmpty();
        assertThat(holder.sweep(terms.due("retention.evidence", clock.instant()).plusSeconds(60), Set.of(person)))
                .isZero();
        assertThat(queue.find(erase.number())).isPresent();
        holder.sweep(terms.due("retention.evidence", clock.instant()).plusSeconds(60), Set.of());
        assertThat(queue.find(erase.number())).isEmpty();
    }

    @Test
    @Obligation("C18")
    void findsEveryClauseOfANumberAndSaysWhenThereIsNone() {
        int edition = policies.currentEdition();
        assertThat(policies.cited(edition, "6.2", Language.RU)).isNotEmpty();
        assertThat(policies.cited(edition, "99.9", Language.RU)).isEmpty();
    }

    private Handled refuse(Matter matter, Refusal why, String text, String evidence) {
        return answers.refuse(matter.number(), now(matter).version(), why, text, evidence, officer);
    }

    private Matter now(Matter matter) {
        return queue.find(matter.number()).orElseThrow();
    }

    private List<String> deeds(Matter matter) {
        return ledger.about(matter.subject(), 200, 0).stream()
                .map(it -> it.fact())
                .filter(it -> matter.id().toString().equals(it.codes().get("request")))
                .map(it -> it.deed())
                .toList();
    }

    private static Handled no(Handled.Why why) {
        return new Handled.Refused(why);
    }

    private static Matter done(Handled handled) {
        assertThat(handled).isInstanceOf(Handled.Done.class);
        return ((Handled.Done) handled).matter();
    }
}
