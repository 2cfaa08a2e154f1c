package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.account.TestingPerson;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class CabinetPageTests extends AccountPages {

    @Test
    @Obligation({"RGT-01", "2.4b", "C3", "C15", "4.1.2"})
    void showsEachFieldWithStatusPurposeAndEnd() {
        var page = signedIn(TestingPerson.email()).get("/me").expect(200).page();
        assertThat(page.select("tr[data-field]")).hasSize(4).allSatisfy(row -> {
            assertThat(row.select("li")).isNotEmpty();
            assertThat(row.select("time[datetime]")).hasSize(1);
        });
        assertThat(page.expectFirst("tr[data-field=email]").text())
                .contains("contact confirmed")
                .doesNotContain("payments")
                .doesNotContain("advertising");
        assertThat(page.expectFirst("tr[data-field=surname]").text())
                .contains("declared")
                .doesNotContain("confirmed");
    }

    @Test
    @Obligation({"RGT-02", "6.1.2", "6.2"})
    void changesAFieldAtOnce() {
        var browser = signedIn(TestingPerson.email()).get("/me/edit");
        browser.submit("/me/edit", Map.of("given-name", " Ғани ")).expect(302);
        assertThat(browser.get("/me")
                        .page()
                        .expectFirst("tr[data-field=given-name] td > span")
                        .wholeText())
                .isEqualTo(" Ғани ");
    }

    @Test
    @Obligation({"6.2", "6.1.1", "C16", "RGT-05"})
    void removesOneFieldAfterSayingWhatStops() {
        var browser = signedIn(TestingPerson.email()).get("/me/fields/phone/delete");
        assertThat(browser.page().text()).contains("calls about your requests");
        browser.submit("/me/fields/phone/delete", Map.of()).expect(302);
        assertThat(browser.get("/me").page().select("tr[data-field=phone]")).isEmpty();
        browser.get("/me/fields/email/delete").expect(404);
    }

    @Test
    @Obligation("6.2")
    void replacesTheLoginOnlyWhenTheCodeComesBack() {
        var old = TestingPerson.email();
        var email = TestingPerson.email();
        var browser = signedIn(old).get("/me/email");
        browser.submit("/me/email", Map.of("email", email)).expect(302).follow();
        signIn(browser(), email, TestingPerson.PASSWORD).expect(422);
        browser.submit("/me/email/code", Map.of("code", mail.code(email, 1))).expect(302);
        signIn(browser(), old, TestingPerson.PASSWORD).expect(422);
        signIn(browser(), email, TestingPerson.PASSWORD).expect(302);
        assertThat(mail.to(old, 2)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void tellsNobodyThatAnAddressIsTaken() {
        var taken = TestingPerson.email();
        confirmed(taken);
        var browser = signedIn(TestingPerson.email()).get("/me/email");
        browser.submit("/me/email", Map.of("email", taken)).expect(302).follow();
        browser.submit("/me/email/code", Map.of("code", "12345678")).expect(422);
        signIn(browser(), taken, TestingPerson.PASSWORD).expect(302);
    }

    @Test
    @Obligation({"RGT-01", "9.2"})
    void showsWhoLookedAndWhatFor() {
        var browser = signedIn(TestingPerson.email());
        browser.get("/me");
        var rows = browser.get("/me/looked").expect(200).page().select("tbody tr");
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.select("a[href$=/proof]")).hasSize(1));
        assertThat(rows.text()).contains("You").contains("your cabinet (4.1.2)");
    }

    @Test
    @Obligation("RGT-01")
    void givesEverythingAsAFileAndAsAPage() {
        var email = TestingPerson.email();
        var browser = signedIn(email);
        assertThat(browser.get("/me/export").expect(200).page().text()).contains(email, "Әйгерім");
        assertThat(browser.get("/me/export/derbes.json").expect(200).page().text())
                .contains(email, "\"consent\"", "\"account\"");
    }

    @Test
    void endsOtherSessionsWithANewPassword() {
        var email = TestingPerson.email();
        var here = signedIn(email);
        var there = signIn(browser(), email, TestingPerson.PASSWORD).expect(302);
        assertThat(here.get("/me/sessions").page().select("tbody tr")).hasSize(2);
        here.get("/me/password")
                .submit("/me/password", Map.of("old", "wrong", "password", "another four words"))
                .expect(422);
        here.submit("/me/password", Map.of("old", TestingPerson.PASSWORD, "password", "another four words"))
                .expect(302);
        here.get("/me").expect(200);
        there.get("/me").expect(302);
    }

    @Test
    @Obligation({"6.2", "RGT-05", "RGT-06", "C4"})
    void erasesEverythingAndHandsOutAReceipt() {
        var email = TestingPerson.email();
        var browser = signedIn(email).get("/me/delete");
        assertThat(browser.page().text()).contains("proof of the consents you gave", "signing in");
        browser.submit("/me/delete", Map.of("password", "wrong")).expect(422);
        browser.submit("/me/delete", Map.of("password", TestingPerson.PASSWORD)).expect(200);
        assertThat(browser.page().select("a[href^=/erased/receipt]")).hasSize(1);
        browser.get("/me").expect(302);
        browser.get("/erased/receipt?token=forged").expect(404);
        signIn(browser(), email, TestingPerson.PASSWORD).expect(422);
        signedInAnew(email);
    }

    private void signedInAnew(String email) {
        var browser = registered(email).follow();
        browser.submit("/register/confirm", Map.of("code", mail.code(email, 1))).expect(302);
    }

    @Test
    void keepsPeopleOutOfTheConsoleAndStaffOutOfTheCabinet() {
        signedIn(TestingPerson.email()).get("/console").expect(403);
        browser().get("/console").expect(302);
    }
}
