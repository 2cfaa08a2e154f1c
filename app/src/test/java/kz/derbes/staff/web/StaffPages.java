package kz.derbes.staff.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.derbes.account.CountingEncoder;
import kz.derbes.law.Role;
import kz.derbes.staff.Links;
import kz.derbes.staff.StaffTest;
import kz.derbes.staff.TestingCodes;
import kz.derbes.staff.TestingStaffLink;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the tests of the staff's pages share: browsers, a clock, and members who went the whole way in. */
@StaffTest
abstract class StaffPages {
    static final String PASSWORD = "көк теңіз жағасы 77";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestingClock clock;

    @Autowired
    CountingEncoder hashes;

    @Autowired
    Environment settings;

    /** A member with an app and recovery codes, signed in. */
    record Enrolled(TestingBrowser browser, String label, String secret, List<String> codes) {}

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
        String first = "(select member from staff.member where label = 'owner-1')";
        jdbc.sql("update staff.member set removed_at = now() where role = 'owner' and label <> 'owner-1'")
                .update();
        jdbc.sql("update staff.member set removed_at = null, role = 'owner' where label = 'owner-1'")
                .update();
        jdbc.sql("delete from staff.totp where member in " + first).update();
    }

    /** Does what the product never would, with the rights of the database's owner. */
    void forcibly(String statement) {
        new JdbcTemplate(new DriverManagerDataSource(
                        settings.getRequiredProperty("spring.flyway.url"),
                        settings.getRequiredProperty("spring.flyway.user"),
                        settings.getRequiredProperty("spring.flyway.password")))
                .execute(statement);
    }

    /** The address of a form in the newest line of a role. */
    String lastForm(TestingBrowser owner, String role, String deed) {
        return owner.get("/console/staff")
                .page()
                .select("section[aria-labelledby=pending] tr:has(td:contains(" + role + ")) form[action$=" + deed + "]")
                .eachAttr("action")
                .getLast();
    }

    TestingBrowser browser() {
        return new TestingBrowser(mvc);
    }

    /** The owner of a demo: in by the link of the start, the text accepted. */
    TestingBrowser owner() {
        var browser = enter("/console/enter?token=" + TestingStaffLink.mint(links));
        if ("/console/setup/text".equals(browser.answer().getRedirectedUrl())) browser = acceptText(browser.follow());
        return browser.follow().expect(200);
    }

    TestingBrowser enter(String path) {
        return browser().get(path).submit("/console/enter", Map.of()).expect(302);
    }

    TestingBrowser acceptText(TestingBrowser browser) {
        return browser.submit("/console/setup/text", Map.of("accept", "yes")).expect(302);
    }

    /** The path of the link that a new member gets. */
    String invite(TestingBrowser owner, Role role) {
        String link = owner.get("/console/staff")
                .submit("/console/staff/invite", Map.of("role", role.code()))
                .expect(200)
                .page()
                .select("[data-test=link]")
                .text();
        return link.substring(link.indexOf("/console"));
    }

    Enrolled enrolled(TestingBrowser owner, Role role) {
        return enrol(acceptText(enter(invite(owner, role)).follow()).follow());
    }

    /** Sets up an app on the page of factors and goes on into the console. */
    Enrolled enrol(TestingBrowser browser) {
        var app =
                browser.submit("/console/setup/factors/app", Map.of()).follow().expect(200);
        String secret = app.page().select("[data-test=secret]").text();
        app.submit("/console/setup/factors/app/confirm", Map.of("password", PASSWORD, "code", code(secret)))
                .expect(302)
                .follow();
        var codes = app.submit("/console/setup/codes", Map.of())
                .expect(200)
                .page()
                .select("[data-test=codes] code")
                .eachText();
        app.submit("/console/setup/done", Map.of()).expect(302).follow().expect(200);
        String label = app.get("/console/me")
                .expect(200)
                .page()
                .select("[data-test=label]")
                .text();
        clock.pass(Duration.ofSeconds(60));
        return new Enrolled(app, label, secret, codes);
    }

    TestingBrowser signIn(String label, String password, String code) {
        return browser()
                .get("/console/sign-in")
                .submit("/console/sign-in", Map.of("label", label, "password", password, "code", code));
    }

    String code(String secret) {
        return TestingCodes.at(clock.instant(), secret);
    }

    long facts(String deed) {
        return jdbc.sql("select count(*) from ledger.fact where deed = :deed")
                .param("deed", deed)
                .query(Long.class)
                .single();
    }
}
