package kz.derbes.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.holding.Holder;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking without an account: nothing is kept before a box, promised before a code, or told to a stranger. */
class GuestPageTests extends RequestPages {
    @Autowired
    List<Holder> holders;

    @Test
    @Obligation({"CON-17", "9.3", "CON-01", "CON-03", "2.2"})
    void receivesARequestOfSomebodyWhoReadsTheEMail() {
        String email = TestingPerson.email();
        var browser = proven(email, "complaint", 1);
        browser.submit("/requests/write", Map.of("words", "Долго отвечаете")).expect(302);
        String number = number(browser.follow().expect(200));
        assertThat(browser.page().select("script[src=/derbes.js]"))
                .as("nobody's statistics")
                .isEmpty();
        assertThat(mail.to(email, 2).getFirst()).contains(number, "/requests/read");
        act(
                Role.SUPPORT,
                "/console/request/" + number + "/answer",
                Map.of("version", version(number), "reason", "explained", "text", "Исправимся."));
        assertThat(browser.get("/requests/mine/" + number)
                        .page()
                        .expectFirst("[data-voice=answer]")
                        .text())
                .contains("Исправимся.");
        assertThat(jdbc.sql("select scope from consent.consent where subject = :s")
                        .param("s", subject(email).value())
                        .query(String.class)
                        .list())
                .containsExactly("request");
    }

    @Test
    @Obligation("CON-01")
    void keepsNothingWithoutTheBoxAndPromisesNothingWithoutTheCode() {
        String email = TestingPerson.email();
        browser()
                .get("/requests/new?kind=complaint")
                .submit("/requests/email", Map.of("email", email))
                .expect(422);
        assertThat(find(email)).isFalse();
        var browser = browser();
        browser.get("/requests/write?kind=complaint").expect(302);
        browser.get("/requests/mine").expect(302);
        asked(browser, email, "complaint");
        for (int i = 0; i < 5; i++)
            browser.get("/requests/code")
                    .submit("/requests/code", Map.of("code", "0000000" + i))
                    .expect(422);
        String code = mail.code(email, 1);
        browser.get("/requests/code")
                .submit("/requests/code", Map.of("code", code))
                .expect(422);
        assertThat(jdbc.sql("select count(*) from request.matter where subject = :s")
                        .param("s", subject(email).value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Obligation("6.3.2")
    void answersTheSameForAKnownAndAnUnknownEMail() {
        String known = TestingPerson.email();
        signedIn(known);
        var one = asked(browser(), known, "complaint");
        var other = asked(browser(), TestingPerson.email(), "complaint");
        assertThat(one.answer().getRedirectedUrl()).isEqualTo(other.answer().getRedirectedUrl());
        assertThat(plain(one.follow())).isEqualTo(plain(other.follow()));
        var nobody = browser()
                .get("/requests/read")
                .submit("/requests/email", Map.of("email", TestingPerson.email()))
                .expect(302);
        assertThat(plain(nobody.follow())).isEqualTo(plain(one));
    }

    @Test
    void gathersRequestsOfAnAccountHolderButShowsOnlyThoseOfTheForm() {
        String email = TestingPerson.email();
        String secret = number(ask(signedIn(email), "claim-goods", "Из кабинета"));
        assertThat(mail.to(email, 2)).hasSize(2);
        var browser = proven(email, "objection", 3);
        browser.submit("/requests/write", Map.of("words", "Из формы")).expect(302);
        var page = browser.follow().page();
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.text()).doesNotContain(secret);
        browser.get("/requests/mine/" + secret).expect(302);
        assertThat(page.select("form[action=/requests/forget]")).isEmpty();
    }

    @Test
    @Obligation("CON-09")
    void refusesPapersAndFloods() {
        var browser = proven(TestingPerson.email(), "complaint", 1);
        browser.submit("/requests/write", Map.of("words", "ИИН 900101300123")).expect(422);
        var flood = browser().from("203.0.113.77");
        int last = 0;
        for (int i = 0; i < 31; i++) {
            var page = flood.get("/requests/read");
            last = page.submit("/requests/email", Map.of("email", "nobody" + i + "@example.kz"))
                    .answer()
                    .getStatus();
            if (last == 503) LockSupport.parkNanos(20_000_000);
        }
        assertThat(last).isEqualTo(429);
        var victim = TestingPerson.email();
        for (int i = 0; i < 6; i++)
            last = browser()
                    .from("203.0.113." + (100 + i))
                    .get("/requests/read")
                    .submit("/requests/email", Map.of("email", victim))
                    .answer()
                    .getStatus();
        assertThat(last).isEqualTo(429);
    }

    @Test
    @Obligation({"6.2", "CON-11", "RET-03"})
    void forgetsTheAddressWhenItsReaderWants() {
        String email = TestingPerson.email();
        var browser = proven(email, "claim-goods", 1);
        browser.submit("/requests/write", Map.of("words", "Разбито")).expect(302);
        String number = number(browser.follow());
        var subject = subject(email);
        browser.submit("/requests/forget", Map.of("sure", "yes")).expect(409);
        browser.get("/requests/mine/" + number)
                .submit("/requests/mine/" + number + "/end", Map.of())
                .expect(302);
        browser.get("/requests/mine")
                .submit("/requests/forget", Map.of("sure", "yes"))
                .expect(200);
        assertThat(find(email)).isFalse();
        assertThat(rows("request.guest", subject.value())).isZero();
        assertThat(rows("vault.person", subject.value())).isZero();
        assertThat(rows("request.message", subject.value())).isZero();
        assertThat(rows("request.matter", subject.value())).isOne();
    }

    @Test
    @Obligation({"RET-02", "CON-05"})
    void forgetsWhoNeverShowedTheCode() {
        String email = TestingPerson.email();
        asked(browser(), email, "complaint");
        mail.code(email, 1);
        assertThat(find(email)).isTrue();
        clock.pass(java.time.Duration.ofHours(25));
        holders.forEach(it -> it.sweep(clock.instant(), Set.of()));
        assertThat(find(email)).isFalse();
    }

    @Test
    void tellsAGuestWhyAnAccountCannotBeOpenedYet() {
        String email = TestingPerson.email();
        proven(email, "complaint", 1);
        browser()
                .get("/register")
                .submit(
                        "/register",
                        Map.of(
                                "surname",
                                "A",
                                "given-name",
                                "B",
                                "email",
                                email,
                                "password",
                                TestingPerson.PASSWORD,
                                "adult",
                                "yes",
                                "consent",
                                "yes"))
                .expect(302);
        assertThat(mail.to(email, 2).getFirst()).contains("/requests/read");
    }

    private TestingBrowser asked(TestingBrowser browser, String email, String kind) {
        return browser.get("/requests/new?kind=" + kind)
                .expect(200)
                .submit("/requests/email", Map.of("email", email, "consent", "yes"))
                .expect(302);
    }

    private TestingBrowser proven(String email, String kind, int letter) {
        var browser = asked(browser(), email, kind).follow();
        return browser.submit("/requests/code", Map.of("code", mail.code(email, letter)))
                .expect(302)
                .follow()
                .expect(200);
    }

    private static String plain(TestingBrowser browser) {
        browser.page().select("input[name=_csrf]").remove();
        return browser.page().html();
    }

    private boolean find(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("test"))
                .isPresent();
    }

    private long rows(String table, java.util.UUID subject) {
        return jdbc.sql("select count(*) from " + table + " where subject = :s")
                .param("s", subject)
                .query(Long.class)
                .single();
    }
}
