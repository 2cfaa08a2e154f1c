package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Map;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an unusual sign-in meets: a letter, or a code and an explanation, and never a shut door. */
class UnusualSignInTests extends AccountPages {
    private static final String KZ = "2.72.0.1";
    private static final String US = "8.8.8.8";

    @Autowired
    Risks risks;

    @Autowired
    Vault vault;

    @Test
    @Obligation("4.1.4")
    void tellsTheHolderOfASignInFromAnotherCountry() {
        var email = TestingPerson.email();
        confirmed(email);
        signIn(browser().from(KZ), email, TestingPerson.PASSWORD).expect(302);
        assertThat(letters("risk-new-place", email)).isZero();
        signIn(browser().from(US), email, TestingPerson.PASSWORD).expect(302);
        assertThat(letters("risk-new-place", email)).isEqualTo(1);
        assertThat(signIn(browser().from(US), email, TestingPerson.PASSWORD)
                        .expect(302)
                        .answer()
                        .getRedirectedUrl())
                .isEqualTo("/me");
        assertThat(letters("risk-new-place", email))
                .as("the country is known now")
                .isEqualTo(1);
    }

    @Test
    @Obligation({"CON-14", "4.1.4"})
    void asksForACodeWhereASignInIsStoppedAndSaysWhy() {
        var email = TestingPerson.email();
        confirmed(email);
        flood(email);
        var browser = signIn(browser(), email, TestingPerson.PASSWORD).expect(302);
        assertThat(browser.answer().getRedirectedUrl()).isEqualTo("/sign-in/code");
        browser.follow().expect(200);
        var why = browser.page().expectFirst("a[href^=/risk/review/]").attr("href");
        browser.submit("/sign-in/code", Map.of("code", "00000000")).expect(422);
        browser.submit("/sign-in/code", Map.of("code", mail.code(email, 2))).expect(302);
        browser.get("/me").expect(200);
        explains(browser, why);
    }

    @Test
    void asksNobodyForACodeWhoHasNotShownThePassword() {
        var browser = browser().get("/sign-in/code").expect(302);
        assertThat(browser.answer().getRedirectedUrl()).isEqualTo("/sign-in");
        var email = TestingPerson.email();
        confirmed(email);
        flood(email);
        signIn(browser, email, "not the password").expect(422);
        browser.get("/sign-in/code").expect(302);
    }

    private void explains(TestingBrowser browser, String why) {
        var page = browser.get(why).expect(200).page();
        assertThat(page.expectFirst("[data-test=state]").attr("data-state")).isEqualTo("open");
        assertThat(page.text()).contains("many tries in a short while").contains("You may object");
        browser.submit(why + "/objection", Map.of("words", " ")).expect(422);
        assertThat(browser.page().expectFirst("#words-fault").text()).contains("why you do not agree");
        browser.submit(why + "/objection", Map.of("words", "My phone signs in by itself"))
                .expect(302);
        page = browser.get(why).expect(200).page();
        assertThat(page.expectFirst("blockquote").text()).isEqualTo("My phone signs in by itself");
        assertThat(page.select("textarea")).isEmpty();
        browser.get("/me/risk").expect(200);
        assertThat(browser.page().select("[data-test=review]")).hasSize(1);
        assertThat(browser.page().select("tr[data-level=stop]")).hasSize(1);
        assertThat(browser.page().text()).doesNotContain("127.0.0.1");
        browser.get(why.substring(0, why.length() - 1) + "x").expect(404);
    }

    /** As many sign-ins as nobody makes by hand, without the work of each. */
    private void flood(String email) {
        var signals = Signals.ofSignIn(number(email), InetAddress.ofLiteral("127.0.0.1"), "curl");
        for (int i = 0; i < 39; i++) risks.judge(signals);
    }

    private int letters(String template, String email) {
        return jdbc.sql("select count(*) from notification.letter where template = :t and subject = :s")
                .param("t", template)
                .param("s", number(email).value())
                .query(Integer.class)
                .single();
    }

    private SubjectId number(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("test"))
                .orElseThrow();
    }
}
