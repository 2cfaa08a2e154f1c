package kz.derbes.request;

import static kz.derbes.request.TestingClaimants.officer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holds;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Blockings;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/** The request room with its neighbours, and what its tests have in common. */
@AccountTest
@Import(TestingClaimants.class)
abstract class RequestHouse {
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
    @Qualifier("requestHolds")
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

    Handled refuse(Matter matter, Refusal why, String text, String evidence) {
        return answers.refuse(matter.number(), now(matter).version(), why, text, evidence, officer);
    }

    Matter now(Matter matter) {
        return queue.find(matter.number()).orElseThrow();
    }

    List<String> deeds(Matter matter) {
        return ledger.about(matter.subject(), 200, 0).stream()
                .map(it -> it.fact())
                .filter(it -> matter.id().toString().equals(it.codes().get("request")))
                .map(it -> it.deed())
                .toList();
    }

    static Handled no(Handled.Why why) {
        return new Handled.Refused(why);
    }

    static Matter done(Handled handled) {
        assertThat(handled).isInstanceOf(Handled.Done.class);
        return ((Handled.Done) handled).matter();
    }
}
