package kz.derbes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.law.counting.Traits;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import kz.derbes.vault.watch.Alarms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people come by the door of everybody else and cannot be told from them by anything that is stored. */
@AccountTest
@Obligation({"OPR-08", "6.3.3"})
class LureTests {
    @Autowired
    Planter planter;

    @Autowired
    Registrations registrations;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Vault vault;

    @Autowired
    Alarms alarms;

    @Autowired
    Ledger ledger;

    @Autowired
    List<Traits> traits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    @Test
    void leavesTheTracesOfARegistrationAndWatchesAnHourLater() throws InterruptedException {
        var invented = planter.plant().orElseThrow();
        var honest = honest();
        awaitLetters(invented, honest);
        planter.confirm();
        planter.confirm();
        confirmations.confirmInvented(honest);
        assertThat(deeds(invented)).isEqualTo(deeds(honest)).contains("account.confirmed", "disclosure.released");
        assertThat(alarms.open()).isZero();
        clock.pass(Duration.ofHours(1));
        var member = new Member(Actor.staff("curious-1"), Role.SUPPORT);
        for (var subject : List.of(honest, invented)) {
            vault.open(Reading.by(member, subject, Purpose.FEEDBACK, Set.of(FieldCode.EMAIL), "just looking", true));
            assertThat(alarms.open()).isEqualTo(subject.equals(invented) ? 1 : 0);
        }
        assertThat(alarms.list(1, 0).getFirst().kind().code()).isEqualTo("lure");
    }

    @Test
    void countsNobodyInvented() {
        var invented = planter.plant().orElseThrow();
        assertThat(traits.stream().allMatch(it -> it.of(Set.of(invented)).containsKey(invented)))
                .isFalse();
    }

    @Test
    void plantsAsManyAsAreWanted() {
        var member = new Member(Actor.staff("owner-1"), Role.OWNER);
        planter.want(planter.planted() + 1, member);
        int before = planter.planted();
        for (int i = 0; i < 400; i++) planter.look();
        assertThat(planter.planted()).isEqualTo(before + 1);
        assertThat(ledger.newest(400, 0).stream().map(it -> it.fact().deed())).contains("account.lures-wanted");
        planter.want(0, member);
    }

    private SubjectId honest() {
        var subject = SubjectId.random();
        var shown = registrations.wording(Scope.ACCOUNT, Language.RU);
        var typed = Map.of(
                FieldCode.SURNAME, "Қасымова", FieldCode.GIVEN_NAME, "Әйгерім", FieldCode.EMAIL, TestingPerson.email());
        var form = new Registration(typed, TestingPerson.PASSWORD, shown.hash(), null, Language.RU);
        registrations.admit(subject, form, List.of(shown), "$argon2id$v=19$m=1,t=1,p=1$x$y");
        return subject;
    }

    private void awaitLetters(SubjectId... subjects) throws InterruptedException {
        for (var subject : subjects)
            for (int patience = 0; patience < 200 && !deeds(subject).contains("notification.sent"); patience++) {
                clock.pass(Duration.ofSeconds(1));
                Thread.sleep(Duration.ofMillis(100));
            }
    }

    private List<String> deeds(SubjectId subject) {
        return ledger.about(subject, 50, 0).stream().map(it -> it.fact().deed()).toList();
    }
}
