package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.derbes.account.TestingPerson;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class SignInPageTests extends AccountPages {

    @Test
    @Obligation("4.1.1")
    void answersTheSameForUnknownWrongAndUnconfirmed() {
        var known = TestingPerson.email();
        var unconfirmed = TestingPerson.email();
        confirmed(known);
        registered(unconfirmed);
        var pages = java.util.stream.Stream.of(known, unconfirmed, TestingPerson.email())
                .map(this::refused)
                .distinct();
        assertThat(pages).hasSize(1);
    }

    /** The page of a refusal without what differs in any case, and the proof that one hash was computed for it. */
    private String refused(String email) {
        var browser = browser();
        assertThat(hashes.countOf(
                        () -> signIn(browser, email, "not the password").expect(422)))
                .isEqualTo(1);
        browser.page().select("input[name=_csrf]").remove();
        return browser.page().html().replace(email, "");
    }

    @Test
    @Obligation({"4.1.1", "4.1.2"})
    void letsInWithANewSessionAndOutForGood() {
        var email = TestingPerson.email();
        var browser = confirmed(email).follow();
        var fixed = browser.cookie(SESSION);
        signIn(browser, email.toUpperCase(java.util.Locale.ROOT), TestingPerson.PASSWORD)
                .expect(302);
        assertThat(browser.cookie(SESSION)).isNotEqualTo(fixed);
        var attacker = browser();
        attacker.setCookie(SESSION, fixed);
        attacker.get("/me").expect(302);
        var kept = browser.cookie(SESSION);
        browser.get("/me").expect(200).submit("/sign-out", Map.of()).expect(302);
        attacker.setCookie(SESSION, kept);
        attacker.get("/me").expect(302);
    }

    @Test
    void makesAnAccountWaitAfterTenTriesAndForgetsByItself() {
        var email = TestingPerson.email();
        confirmed(email);
        for (int i = 0; i < 10; i++)
            signIn(browser().from("198.51.100." + i), email, "wrong " + i).expect(422);
        var last = signIn(browser(), email, TestingPerson.PASSWORD).expect(429);
        assertThat(Integer.parseInt(String.valueOf(last.answer().getHeader("Retry-After"))))
                .isBetween(1, 901);
        assertThat(last.page().text()).contains("Too many attempts");
        clock.pass(Duration.ofMinutes(16));
        signIn(browser(), email, TestingPerson.PASSWORD).expect(302);
    }

    @Test
    void makesAnAddressWaitAndItsNeighbourInTheSameNetworkToo() {
        for (int i = 0; i < 100; i++)
            signIn(browser().from("2001:db8::" + i), TestingPerson.email(), "x").expect(422);
        signIn(browser().from("2001:db8::ffff"), TestingPerson.email(), "x").expect(429);
        signIn(browser().from("2001:db9::1"), TestingPerson.email(), "x").expect(422);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var refused = browser().post("/sign-in", Map.of("email", "a@example.kz", "password", "x"));
        assertThat(refused.answer().getForwardedUrl()).isEqualTo("/form-expired");
        var browser = browser().get("/sign-in");
        var token = browser.page().expectFirst("input[name=_csrf]").val();
        browser.post("/form-expired", Map.of("_csrf", token)).expect(403);
        assertThat(browser.page().text()).contains("Nothing was changed");
    }

    @Test
    @Obligation("4.1.1")
    void setsANewPasswordByACodeAndEndsEverySession() {
        var email = TestingPerson.email();
        var before = signedIn(email);
        var browser = browser()
                .get("/recover")
                .submit("/recover", Map.of("email", email))
                .expect(302)
                .follow();
        browser.submit("/recover/code", Map.of("code", mail.code(email, 2), "password", "another four words"))
                .expect(302);
        before.get("/me").expect(302);
        signIn(browser(), email, TestingPerson.PASSWORD).expect(422);
        signIn(browser(), email, "another four words").expect(302);
    }

    @Test
    void recoversNothingForAnUnknownAddressAndDoesNotSaySo() {
        var browser = browser().get("/recover").submit("/recover", Map.of("email", TestingPerson.email()));
        browser.expect(302).follow().expect(200);
        browser.submit("/recover/code", Map.of("code", "12345678", "password", "another four words"))
                .expect(422);
    }

    @Test
    void endsASessionAfterTwelveHours() {
        var browser = signedIn(TestingPerson.email());
        clock.pass(Duration.ofHours(13));
        browser.get("/me").expect(302);
    }
}
