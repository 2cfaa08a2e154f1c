package kz.derbes.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.risk.TestingNeighbours.Second;
import kz.derbes.risk.judging.Trial;
import kz.derbes.risk.judging.Trials;
import kz.derbes.risk.version.Versions;
import kz.derbes.testing.RoomTest;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules on their way into force: written, tried on what was, allowed by a second person, and back again. */
@RoomTest
@Import(TestingNeighbours.class)
class RuleChangeRoomTests {
    static final Member MAKER = new Member(Actor.staff("maker"), Role.PRIVACY_OFFICER);
    static final Member OTHER = new Member(Actor.staff("other"), Role.OWNER);
    static final String STRICT = """
            careful at 50
            stop at 100
            home    | sign-in | country in KZ      | careful | new-country
            nothing | sign-in | travel-speed >= 99 | 10      | impossible-travel
            """;

    @Autowired
    Risks risks;

    @Autowired
    Versions versions;

    @Autowired
    Trials trials;

    @Autowired
    Second second;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    @BeforeEach
    void begin() {
        clock.set(TestingNeighbours.NOON);
        jdbc.sql("delete from risk.decision").update();
    }

    @Test
    void switchesOnWhatTwoAllowedAndGoesBack() {
        int number = versions.propose(STRICT, MAKER);
        assertThat(signIn()).as("written is not in force").isEqualTo(new Judgement.Calm());
        var approval = versions.ask(number, MAKER).orElseThrow();
        assertThat(versions.switchOn(approval, MAKER)).as("nobody allowed it").isFalse();
        second.allow(approval);
        assertThat(versions.switchOn(approval, OTHER)).as("another's question").isFalse();
        assertThat(versions.switchOn(approval, MAKER)).isTrue();
        assertThat(versions.switchOn(approval, MAKER)).as("once").isFalse();
        assertThat(signIn()).isEqualTo(new Judgement.Careful(Set.of(Reason.NEW_COUNTRY)));
        assertThat(ledger.newest(10, 0))
                .anySatisfy(it -> assertThat(it.fact().deed()).isEqualTo("risk.rules-switched"));
        clock.pass(Duration.ofMinutes(1));
        var back = versions.ask(0, MAKER).orElseThrow();
        second.allow(back);
        assertThat(versions.switchOn(back, MAKER)).isTrue();
        assertThat(versions.inForce().number()).isZero();
        assertThat(signIn()).isEqualTo(new Judgement.Calm());
    }

    @Test
    void keepsNoRulesThatDoNotRead() {
        assertThatThrownBy(() -> versions.propose("nonsense", MAKER)).isInstanceOf(IllegalArgumentException.class);
        assertThat(versions.ask(Integer.MAX_VALUE, MAKER)).isEmpty();
        assertThat(versions.switchOn(UUID.randomUUID(), MAKER)).isFalse();
    }

    @Test
    void triesRulesOnWhatWasDecidedAndChangesNothing() {
        for (int i = 0; i < 3; i++) signIn();
        var before = jdbc.sql("select count(*) from risk.decision")
                .query(Integer.class)
                .single();
        int number = versions.propose(STRICT, MAKER);
        var trial = trials.run(versions.rules(number));
        assertThat(trial)
                .isEqualTo(new Trial(
                        3,
                        List.of(new Trial.Change("calm", "careful", 3)),
                        List.of(new Trial.Effect("home", 3, 3), new Trial.Effect("nothing", 0, 0))));
        assertThat(trial.changed()).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from risk.decision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        assertThat(trials.run(versions.rules(0)).changed()).isZero();
    }

    private Judgement signIn() {
        return risks.judge(Signals.ofSignIn(SubjectId.random(), InetAddress.ofLiteral(RiskRoomTests.KZ), "Firefox"));
    }
}
