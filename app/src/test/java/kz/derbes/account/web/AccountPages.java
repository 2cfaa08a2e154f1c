package kz.derbes.account.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.derbes.account.AccountTest;
import kz.derbes.account.CountingEncoder;
import kz.derbes.account.TestingMail;
import kz.derbes.account.TestingPerson;
import kz.derbes.notification.out.Carrier;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the page tests share: browsers, a mailbox, a clock, and people who have an account. */
@AccountTest
abstract class AccountPages {
    static final String SESSION = "derbes_session";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingClock clock;

    @Autowired
    CountingEncoder hashes;

    @Autowired
    JdbcClient jdbc;

    TestingMail mail;

    @Autowired
    void readLettersOf(Carrier carrier, TestingClock clock) {
        mail = new TestingMail(carrier, clock);
    }

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
    }

    TestingBrowser browser() {
        return new TestingBrowser(mvc);
    }

    static Map<String, String> person(String email) {
        var values = new HashMap<String, String>();
        values.put("surname", "Қасымова");
        values.put("given-name", "Әйгерім");
        values.put("phone", "+7 701 123 45 67");
        values.put("email", email);
        values.put("password", TestingPerson.PASSWORD);
        values.put("adult", "yes");
        values.put("consent", "yes");
        return values;
    }

    TestingBrowser registered(String email) {
        return browser().get("/register").submit("/register", person(email)).expect(302);
    }

    TestingBrowser confirmed(String email) {
        var browser = registered(email).follow();
        return browser.submit("/register/confirm", Map.of("code", mail.code(email, 1)))
                .expect(302);
    }

    TestingBrowser signedIn(String email) {
        return signIn(confirmed(email).follow(), email, TestingPerson.PASSWORD).expect(302);
    }

    static TestingBrowser signIn(TestingBrowser browser, String email, String password) {
        return browser.get("/sign-in").submit("/sign-in", Map.of("email", email, "password", password));
    }

    long rows() {
        return jdbc.sql("""
                        select (select count(*) from account.account) + (select count(*) from vault.person)
                             + (select count(*) from vault.value) + (select count(*) from consent.consent)
                        """).query(Long.class).single();
    }
}
