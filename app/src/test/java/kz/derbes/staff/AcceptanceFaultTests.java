package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** An invitation that is accepted, broken at each of its statements: each step is whole or never was. */
@StaffTest
@Obligation({"5.4", "OPR-10"})
class AcceptanceFaultTests {
    private static final Member OWNER = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);
    private static final String PASSWORD = "five quiet grey horses";

    @Autowired
    Invitations invitations;

    @Autowired
    Entries entries;

    @Autowired
    Confidentiality confidentiality;

    @Autowired
    CodeApps apps;

    @Autowired
    RecoveryCodes codes;

    @Autowired
    Arrivals arrivals;

    @Autowired
    MemberRows members;

    @Autowired
    Steps steps;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    void usesALinkWithItsFactOrNotAtAll() throws Exception {
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    forgetThrottles();
                    var invited = invitations.invite(OWNER, Role.SUPPORT);
                    boolean done = false;
                    try {
                        TestingFaults.during(
                                breaking,
                                () -> assertThat(entries.byLink(invited.token(), "192.0.2.1"))
                                        .isInstanceOf(Entry.Known.class));
                        done = true;
                    } finally {
                        assertThat(facts("staff.link-used", invited.colleague().member()))
                                .isEqualTo(done ? 1 : 0);
                        assertThat(entries.byLink(invited.token(), "192.0.2.1") instanceof Entry.Known)
                                .as("usable again")
                                .isEqualTo(!done);
                    }
                },
                nth -> {});
        assertThat(steps).isGreaterThanOrEqualTo(4);
    }

    @Test
    void standsBeforeTheSameStepWhenOneBreaksOff() throws Exception {
        var member = invitations.invite(OWNER, Role.SUPPORT).colleague().member();
        int text = FailAtNth.everyStepOf(
                breaking -> TestingFaults.during(
                        breaking,
                        () -> confidentiality.accept(
                                member, confidentiality.text().hash(), Language.KK)),
                nth -> assertThat(steps.next(member, java.util.List.of())).isEqualTo(Step.TEXT));
        assertThat(facts("staff.text-accepted", member)).isEqualTo(1);
        int app = FailAtNth.everyStepOf(
                breaking -> TestingFaults.during(breaking, () -> setUp(member)),
                nth -> assertThat(facts("staff.factor-added", member)).isZero());
        assertThat(facts("staff.factor-added", member)).isEqualTo(1);
        int kept = FailAtNth.everyStepOf(
                breaking -> TestingFaults.during(breaking, () -> codes.make(member)),
                nth -> assertThat(codes.left(member)).isZero());
        assertThat(codes.left(member)).isEqualTo(10);
        var colleague = members.find(member).orElseThrow();
        int entered = FailAtNth.everyStepOf(
                breaking ->
                        TestingFaults.during(breaking, () -> arrivals.entered(colleague, java.util.List.of(factor()))),
                nth -> assertThat(members.find(member).filter(Colleague::pending))
                        .isPresent());
        assertThat(facts("staff.accepted", member)).isEqualTo(1);
        assertThat(text).isGreaterThanOrEqualTo(4);
        assertThat(app).isGreaterThanOrEqualTo(6);
        assertThat(kept).isGreaterThanOrEqualTo(12);
        assertThat(entered).isGreaterThanOrEqualTo(4);
    }

    private void setUp(UUID member) {
        apps.begin(member);
        String code = TestingCodes.at(clock.instant(), apps.draft(member).orElseThrow());
        assertThat(apps.confirm(member, PASSWORD, code)).isEqualTo(Optional.empty());
    }

    private FactorGrantedAuthority factor() {
        return Proof.TOTP.authority(clock.instant());
    }

    private int facts(String deed, UUID member) {
        return jdbc.sql("select count(*) from ledger.fact where deed = :deed and actor = :actor")
                .param("deed", deed)
                .param("actor", "staff:" + member)
                .query(Integer.class)
                .single();
    }

    private void forgetThrottles() {
        jdbc.sql("delete from door.throttle").update();
        clock.pass(Duration.ofSeconds(1));
    }
}
