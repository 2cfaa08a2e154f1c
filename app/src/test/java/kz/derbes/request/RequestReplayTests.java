package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.asked;
import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Role;
import kz.derbes.law.restoring.Deed;
import kz.derbes.law.restoring.Replayed.Outcome;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restored database is told again which requests it has forgotten, and what became of them. */
@AccountTest
@Import(TestingClaimants.class)
@Obligation({"8.1", "8.2"})
class RequestReplayTests {
    @Autowired
    Requests requests;

    @Autowired
    Answers answers;

    @Autowired
    RequestReplay replay;

    @Autowired
    Queue queue;

    @Autowired
    Ledger ledger;

    @Autowired
    TestingClaimants people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void knowsAgainWhatWasAskedUntilWhenAndHowItEnded() {
        var person = people.person();
        var matter =
                requests.receive(asked(person, Kind.CLAIM_GOODS, "Разбито")).matter();
        answers.answer(matter.number(), matter.version(), Answer.GRANTED, "Заменим", null, officer(Role.SUPPORT));
        var deeds = deeds(matter);
        for (var table : List.of("matter", "message", "step"))
            jdbc.sql("delete from request." + table + " where subject = :s")
                    .param("s", person.value())
                    .update();
        assertThat(deeds.stream().map(replay::replay)).containsExactly(Outcome.DONE, Outcome.DONE);
        assertThat(deeds.stream().map(replay::replay)).containsExactly(Outcome.KNOWN, Outcome.KNOWN);
        var again = queue.find(matter.number()).orElseThrow();
        assertThat(again.dueAt()).isEqualTo(matter.dueAt());
        assertThat(again.topics()).isEqualTo(matter.topics());
        assertThat(again.state()).isEqualTo(State.ANSWERED);
        assertThat(again.reason()).isEqualTo("granted");
    }

    private List<Deed> deeds(Matter matter) {
        return ledger.about(matter.subject(), 200, 0).reversed().stream()
                .filter(it -> replay.deeds().contains(it.fact().deed()))
                .map(it -> new Deed(
                        it.id().value(),
                        it.at(),
                        it.fact().deed(),
                        it.fact().subject(),
                        it.fact().codes()))
                .toList();
    }
}
