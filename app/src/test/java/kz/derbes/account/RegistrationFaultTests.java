package kz.derbes.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Holder;
import kz.derbes.notification.out.Carrier;
import kz.derbes.testing.FailAtNth;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registration and an erasure, broken at each of their statements. */
@AccountTest
class RegistrationFaultTests {
    @Autowired
    Registrations registrations;

    @Autowired
    Closings closings;

    @Autowired
    List<Holder> holders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    private TestingMail mail;

    @Autowired
    void readLettersOf(Carrier carrier, TestingClock clock) {
        mail = new TestingMail(carrier, clock);
    }

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
    }

    @Test
    @Obligation({"CON-01", "CON-03"})
    void leavesNothingOfARegistrationThatBreaksOff() throws Exception {
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    forgetThrottles();
                    var form = TestingPerson.form(registrations, TestingPerson.email());
                    long before = rows();
                    boolean done = false;
                    try {
                        TestingFaults.during(breaking, () -> registrations.register(form, "192.0.2.1"));
                        done = true;
                    } finally {
                        if (!done) assertThat(rows()).isEqualTo(before);
                    }
                    assertThat(rows()).isGreaterThan(before);
                },
                nth -> {});
        assertThat(steps).isGreaterThan(8);
    }

    @Test
    @Obligation({"RGT-05", "RGT-06", "RET-03", "6.2", "C4"})
    void finishesAnErasureThatBrokeAnywhere() throws Exception {
        int steps = FailAtNth.everyStepOf(
                breaking -> {
                    forgetThrottles();
                    var subject = register();
                    try {
                        TestingFaults.during(breaking, () -> closings.close(subject, Actor.subject(subject)));
                    } finally {
                        assertWholeOrGone(subject);
                    }
                },
                nth -> {});
        assertThat(steps).isGreaterThan(10);
    }

    /** Either the erasure never began and the account is whole, or it is finished by whoever comes next. */
    private void assertWholeOrGone(SubjectId subject) {
        boolean begun = count("select count(*) from account.closing where subject = :it", subject) == 1;
        boolean whole = count("select count(*) from account.account where subject = :it", subject) == 1
                && count("select count(*) from vault.value where subject = :it", subject) == 3;
        if (!begun && whole) return;
        clock.pass(Duration.ofMinutes(3));
        closings.resume(10);
        for (var holder : holders)
            assertThat(holder.erase(subject).rows()).as(holder.room()).isZero();
        assertThat(count("select count(*) from vault.person where subject = :it", subject))
                .isZero();
        assertThat(count("select count(*) from account.closing where subject = :it", subject))
                .isZero();
    }

    private SubjectId register() {
        String email = TestingPerson.email();
        var registered = registrations.register(TestingPerson.form(registrations, email), "192.0.2.1");
        mail.to(email, 1);
        return ((Registered.AwaitsCode) registered).attempt().subject();
    }

    private long rows() {
        return jdbc.sql("""
                        select (select count(*) from account.account) + (select count(*) from account.attempt)
                             + (select count(*) from vault.person) + (select count(*) from vault.value)
                             + (select count(*) from consent.consent) + (select count(*) from notification.letter)
                        """).query(Long.class).single();
    }

    private void forgetThrottles() {
        jdbc.sql("delete from door.throttle").update();
    }

    private long count(String sql, SubjectId subject) {
        return jdbc.sql(sql).param("it", subject.value()).query(Long.class).single();
    }
}
