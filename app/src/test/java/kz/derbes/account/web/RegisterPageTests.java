package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.account.TestingPerson;
import kz.derbes.consent.Consents;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterPageTests extends AccountPages {
    @Autowired
    Ledger ledger;

    @Autowired
    Consents consents;

    @ParameterizedTest
    @Obligation({"2.1", "2.2", "C1", "C2"})
    @ValueSource(strings = {"/", "/policy/kept", "/consent", "/no-such-page", "/me", "/derbes.js"})
    void setsNoCookieOnAFirstVisit(String path) {
        assertThat(browser().get(path).answer().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    @Obligation({"3.2", "3.2#4", "CON-08", "C11", "C24"})
    void asksForTheFieldsOfTheClauseAndNothingElse() {
        var form = browser().get("/register").expect(200).page().expectFirst("form[action=/register]");
        assertThat(Set.copyOf(form.select("[name]").eachAttr("name")))
                .containsExactlyInAnyOrder(
                        "_csrf",
                        "surname",
                        "given-name",
                        "patronymic",
                        "phone",
                        "email",
                        "password",
                        "adult",
                        "consent",
                        "mailing",
                        "wording",
                        "mailing-wording");
    }

    @Test
    @Obligation({"CON-02", "CON-04", "CON-15", "4.1.6"})
    void showsTheConsentAndTicksNothing() {
        var page = browser().get("/register").page();
        assertThat(page.select("form[action=/register] input[type=checkbox]"))
                .hasSize(3)
                .noneMatch(it -> it.hasAttr("checked"));
        assertThat(page.expectFirst("input[name=wording]").val()).matches("[0-9a-f]{64}");
    }

    @Test
    @Obligation("3.2")
    void refusesAnUnknownFieldAndStoresNothing() {
        long before = rows();
        var values = person(TestingPerson.email());
        values.put("birthday", "2000-01-01");
        browser().get("/register").submit("/register", values).expect(400);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @Obligation("CON-04")
    void showsTheFormAgainForATamperedWording() {
        long before = rows();
        var values = person(TestingPerson.email());
        values.put("wording", "0".repeat(64));
        var page = browser()
                .get("/register")
                .submit("/register", values)
                .expect(422)
                .page();
        assertThat(page.select("[role=alert]").text()).contains("changed in the meantime");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @Obligation({"CON-01", "CON-02", "C24"})
    void opensNoAccountWithoutConsentAndAge() {
        long before = rows();
        var values = person(TestingPerson.email());
        values.remove("consent");
        values.remove("adult");
        var page = browser()
                .get("/register")
                .submit("/register", values)
                .expect(422)
                .page();
        assertThat(page.select("#consent-fault, #adult-fault")).hasSize(2);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsWhatWasTypedButNeitherPasswordNorTicks() {
        var values = person("not an address");
        var page = browser()
                .get("/register")
                .submit("/register", values)
                .expect(422)
                .page();
        assertThat(page.expectFirst("#surname").val()).isEqualTo("Қасымова");
        assertThat(page.expectFirst("#email").attr("aria-describedby")).isEqualTo("email-fault");
        assertThat(page.expectFirst("#password").val()).isEmpty();
        assertThat(page.select("input[checked]")).isEmpty();
    }

    @Test
    @Obligation({"CON-03", "CON-06"})
    void recordsConsentBeforeTheFirstValue() {
        var email = TestingPerson.email();
        registered(email);
        var subject = jdbc.sql("select subject from account.account order by created_at desc limit 1")
                .query((row, number) -> SubjectId.parse(row.getString(1)))
                .single();
        List<String> deeds = ledger.about(subject, 50, 0).reversed().stream()
                .map(it -> it.fact().deed())
                .toList();
        assertThat(deeds).startsWith("consent.given", "vault.kept", "account.registered");
        assertThat(consents.of(subject)).hasSize(1).allMatch(it -> it.channel().equals("registration"));
    }

    @Test
    @Obligation("4.1.1")
    void answersTheSameForAnAddressThatHasAnAccount() {
        var email = TestingPerson.email();
        confirmed(email);
        long before = rows();
        var stranger = browser();
        int hashed = hashes.countOf(() ->
                stranger.get("/register").submit("/register", person(email)).expect(302));
        assertThat(stranger.answer().getRedirectedUrl()).isEqualTo("/register/confirm");
        assertThat(hashed).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
        assertThat(mail.to(email, 2).getFirst()).contains("/sign-in");
        stranger.follow()
                .submit("/register/confirm", Map.of("code", "12345678"))
                .expect(422);
        signIn(browser(), email, TestingPerson.PASSWORD).expect(302);
    }

    @Test
    void letsTheSecondOfTwoTabsReplaceTheFirst() {
        var email = TestingPerson.email();
        var tab = browser().get("/register");
        var other = tab.window().get("/register");
        tab.submit("/register", person(email)).expect(302);
        var first = mail.code(email, 1);
        other.submit("/register", person(email)).expect(302).follow();
        other.submit("/register/confirm", Map.of("code", first)).expect(422);
        other.submit("/register/confirm", Map.of("code", mail.code(email, 1))).expect(302);
        signIn(browser(), email, TestingPerson.PASSWORD).expect(302);
    }

    @Test
    void keepsWhatWasTypedInAFormThatGrewOld() {
        var values = new HashMap<>(person(TestingPerson.email()));
        values.put("_csrf", "long ago");
        var old = browser().post("/register", values);
        assertThat(old.answer().getForwardedUrl()).isEqualTo("/register/expired");
        var browser = browser().get("/register");
        values.put("_csrf", browser.page().expectFirst("input[name=_csrf]").val());
        var page = browser.post("/register/expired", values).expect(403).page();
        assertThat(page.expectFirst("#surname").val()).isEqualTo("Қасымова");
        assertThat(page.select("[role=alert]").text()).contains("too long");
        assertThat(page.select("input[checked]")).isEmpty();
    }
}
