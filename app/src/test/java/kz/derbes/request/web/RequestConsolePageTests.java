package kz.derbes.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** Requests as officers find, open and answer them. */
class RequestConsolePageTests extends RequestPages {
    @Test
    @Obligation({"6.3.1", "OPR-07"})
    void showsWordsOnlyAfterAReasonAndNeverToTheAuditor() {
        String words = "Слова " + java.util.UUID.randomUUID();
        String number = number(ask(signedIn(TestingPerson.email()), "complaint", words));
        String page = "/console/request/" + number;
        for (var role : new Role[] {Role.OWNER, Role.PRIVACY_OFFICER, Role.SUPPORT, Role.AUDITOR})
            assertThat(console(role, page).text()).doesNotContain(words);
        assertThat(console(Role.AUDITOR, page).select("form[method=post]:not([action*=leave])"))
                .isEmpty();
        String open = "/console/request/words/" + number;
        assertThat(act(Role.AUDITOR, open, Map.of("why", "проверяю")).getStatus())
                .isEqualTo(403);
        assertThat(act(Role.SUPPORT, open, Map.of("why", "")).getStatus()).isEqualTo(422);
        assertThat(page(act(Role.SUPPORT, open, Map.of("why", "готовлю ответ"))).text())
                .contains(words);
    }

    @Test
    void keepsWhatTheSecondOfficerTyped() {
        String number = number(ask(signedIn(TestingPerson.email()), "complaint", "Долго"));
        String seen = version(number);
        act(Role.OWNER, "/console/request/" + number + "/take", Map.of("version", seen));
        var answer = act(
                Role.SUPPORT,
                "/console/request/" + number + "/answer",
                Map.of("version", seen, "reason", "explained", "text", "Мой длинный ответ"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(page(answer).expectFirst("[role=alert]").text()).contains("Somebody else");
        assertThat(page(answer).expectFirst("#answer-text").text()).isEqualTo("Мой длинный ответ");
    }

    @Test
    @Obligation({"RGT-07", "RGT-08", "CON-11"})
    void refusesByTheListAndShowsTheWayOn() {
        var browser = signedIn(TestingPerson.email());
        String number = number(ask(browser, "deletion", "Удалите"));
        String refuse = "/console/request/" + number + "/refuse";
        assertThat(act(Role.SUPPORT, refuse, Map.of("version", version(number), "reason", "no-mood", "text", "Нет"))
                        .getStatus())
                .isEqualTo(400);
        act(Role.SUPPORT, refuse, Map.of("version", version(number), "reason", "kept-by-law", "text", "Пять лет"));
        var page = browser.get("/me/requests/" + number).page();
        assertThat(page.expectFirst("[data-test=reason]").text()).contains("a law orders");
        assertThat(page.select("[data-test=routes] li").text())
                .contains("court")
                .contains("Ministry");
    }

    @Test
    void filtersTheQueueAndGivesItOutWithoutAValueOfAnybody() throws Exception {
        String email = TestingPerson.email();
        String number = number(ask(signedIn(email), "objection", "Робот ошибся"));
        assertThat(console(Role.SUPPORT, "/console/request?kind=objection").select("tr[data-number=" + number + "]"))
                .hasSize(1);
        assertThat(console(Role.SUPPORT, "/console/request?kind=return").select("tr[data-number=" + number + "]"))
                .isEmpty();
        clock.pass(java.time.Duration.ofDays(30));
        assertThat(console(Role.AUDITOR, "/console/request?when=overdue").text())
                .contains(number);
        clock.pass(java.time.Duration.ofDays(-30));
        var file = mvc.get()
                .uri("/console/request/queue.csv?kind=objection")
                .with(kz.derbes.testing.TestingMember.with(OFFICER, Role.AUDITOR))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(file)
                .contains(number)
                .doesNotContain(email)
                .doesNotContain(subject(email).toString());
        assertThat(console(Role.AUDITOR, "/console/request/calendar").select("[data-day]"))
                .isNotEmpty();
    }

    @Test
    void showsFinanceItsClaimsAloneAndTheAdsNothing() {
        var browser = signedIn(TestingPerson.email());
        String payment = number(ask(browser, "claim-payments", "Сняли дважды"));
        String complaint = number(ask(browser, "complaint", "Долго"));
        var page = console(Role.FINANCE, "/console/request").text();
        assertThat(page).contains(payment).doesNotContain(complaint);
        assertThat(act(Role.FINANCE, "/console/request/" + complaint + "/take", Map.of("version", version(complaint)))
                        .getStatus())
                .isEqualTo(422);
        assertThat(act(Role.ADS, "/console/request/" + payment + "/take", Map.of("version", "1"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void asksBeforeManyAreTouchedAndAnswersProposalsOnly() {
        var browser = signedIn(TestingPerson.email());
        String proposal = number(ask(browser, "proposal", "Темнее"));
        String complaint = number(ask(browser, "complaint", "Долго"));
        var marked = Map.of("m-" + proposal, version(proposal), "m-" + complaint, version(complaint), "act", "close");
        var ask = page(act(Role.SUPPORT, "/console/request/bulk", marked));
        assertThat(ask.select("input[name=sure]")).hasSize(1);
        var sure = new java.util.HashMap<>(marked);
        sure.put("sure", "yes");
        assertThat(act(Role.SUPPORT, "/console/request/bulk", sure).getStatus()).isEqualTo(302);
        assertThat(browser.get("/me/requests/" + proposal).page().text()).contains("answered");
        assertThat(browser.get("/me/requests/" + complaint)
                        .page()
                        .expectFirst("[data-test=state]")
                        .text())
                .isEqualTo("received");
    }

    @Test
    @Obligation({"C14", "CON-09", "9.3"})
    void entersALetterAndChecksWhoWroteItBeforeAnything() {
        String email = TestingPerson.email();
        signedIn(email);
        var posted = Map.of(
                "kind", "deletion",
                "subject", subject(email).toString(),
                "capacity", "subject",
                "language", "kk",
                "words", "Өшіріңіз",
                "clause", "");
        var entered = act(Role.SUPPORT, "/console/request/new", posted);
        assertThat(entered.getStatus()).isEqualTo(302);
        var page = console(Role.SUPPORT, String.valueOf(entered.getRedirectedUrl()));
        assertThat(page.expectFirst("[data-test=state]").text()).isEqualTo("checking who asks");
        assertThat(page.select("form[action$=/answer]")).isEmpty();
        assertThat(page.text()).contains("Take no copies");
        var unknown = new java.util.HashMap<>(posted);
        unknown.put("subject", "");
        assertThat(act(Role.SUPPORT, "/console/request/new", unknown).getStatus())
                .isEqualTo(422);
        unknown.put("words", "");
        assertThat(act(Role.SUPPORT, "/console/request/new", unknown).getStatus())
                .isEqualTo(302);
    }
}
