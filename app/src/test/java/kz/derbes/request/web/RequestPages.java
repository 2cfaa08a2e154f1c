package kz.derbes.request.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.derbes.account.AccountTest;
import kz.derbes.account.TestingMail;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.notification.out.Carrier;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingMember;
import kz.derbes.vault.Vault;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the tests of the pages of requests share: people with an account, officers, a clock and a mailbox. */
@AccountTest
abstract class RequestPages {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

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

    TestingBrowser signedIn(String email) {
        var values = new HashMap<>(Map.of(
                "surname", "Қасымова",
                "given-name", "Әйгерім",
                "email", email,
                "password", TestingPerson.PASSWORD,
                "adult", "yes",
                "consent", "yes"));
        var browser = browser()
                .get("/register")
                .submit("/register", values)
                .expect(302)
                .follow();
        browser.submit("/register/confirm", Map.of("code", mail.code(email, 1))).expect(302);
        return browser.get("/sign-in")
                .submit("/sign-in", Map.of("email", email, "password", TestingPerson.PASSWORD))
                .expect(302);
    }

    /** Asks from the cabinet and stands on the page of the request. */
    TestingBrowser ask(TestingBrowser browser, String kind, String words) {
        return browser.get("/me/requests/new?kind=" + kind)
                .expect(200)
                .submit("/me/requests/new", Map.of("words", words))
                .expect(302)
                .follow()
                .expect(200);
    }

    static String number(TestingBrowser browser) {
        return browser.page().expectFirst("[data-test=number]").text();
    }

    SubjectId subject(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("test"))
                .orElseThrow();
    }

    Document console(Role role, String path) {
        return page(mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(TestingMember.with(OFFICER, role))
                .exchange()
                .getResponse());
    }

    MockHttpServletResponse act(Role role, String path, Map<String, String> values) {
        var request = mvc.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(TestingMember.with(OFFICER, role))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (var value : values.entrySet()) request = request.param(value.getKey(), value.getValue());
        return request.exchange().getResponse();
    }

    String version(String number) {
        return console(Role.OWNER, "/console/request/" + number)
                .expectFirst("input[name=version]")
                .attr("value");
    }

    static Document page(MockHttpServletResponse answer) {
        try {
            return Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static final String OFFICER = "00000000-0000-4000-8000-0000000000aa";
}
