package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.asked;
import static kz.derbes.request.TestingClaimants.letter;
import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kz.derbes.law.Language;
import kz.derbes.law.Role;
import kz.derbes.ledger.FactId;
import kz.derbes.testing.Obligation;
import kz.derbes.vault.Block;
import org.junit.jupiter.api.Test;

/** Requests from the door to an answer that fits them. */
class RequestsTests extends RequestHouse {

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
        holder.sweep(terms.due("retention.evidence", clock.instant()).plusSeconds(60), Set.of(person));
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
}
