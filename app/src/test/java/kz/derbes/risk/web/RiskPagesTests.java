package kz.derbes.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.ledger.Ledger;
import kz.derbes.risk.Judgement;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Risks;
import kz.derbes.risk.Signals;
import kz.derbes.staff.SecondEyes;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the staff: who sees what, what is refused and how it is said, and what goes on record. */
@SpringBootTest
@AutoConfigureMockMvc
class RiskPagesTests {
    private static final String STRICT =
            "careful at 50\nstop at 100\nhome | sign-in | country in KZ | careful | new-country\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Risks risks;

    @Autowired
    SecondEyes eyes;

    @Autowired
    Ledger ledger;

    @Autowired
    List<Agenda> agendas;

    final String number = UUID.randomUUID().toString();

    @Test
    @Obligation("CON-14")
    void showsEachRoleWhatItJudgesAndDecidesOnce() throws Exception {
        var stop = stopped();
        var path = "/console/risk/review/" + stop.review();
        assertThat(rows("/console/risk", Role.FINANCE)).contains(stop.review().toString());
        assertThat(rows("/console/risk", Role.SUPPORT))
                .doesNotContain(stop.review().toString());
        assertThat(get(path, Role.SUPPORT)).hasStatus(404);
        assertThat(get("/console/risk", Role.ADS)).hasStatus(403);
        assertThat(page("/console/risk", Role.FINANCE).select("main a[href$=/payments]"))
                .hasSize(1);
        assertThat(page("/console/risk", Role.SUPPORT).select("main a[href$=/payments], main a[href$=/rules]"))
                .isEmpty();
        assertThat(page(path, Role.AUDITOR).select("form[action$=decide]")).isEmpty();
        assertThat(agenda().open(Role.FINANCE, 100)).anyMatch(it -> it.path().equals(path));
        assertThat(agenda().open(Role.SUPPORT, 100)).noneMatch(it -> it.path().equals(path));
        assertThat(page(path, Role.FINANCE).text())
                .contains("many tries in a short while")
                .contains("Payment");
        assertThat(post(path + "/decide", Role.FINANCE, "ground", "because")).hasStatus(422);
        assertThat(risks.released(stop.review())).isEmpty();
        assertThat(post(path + "/decide", Role.FINANCE, "ground", "ordinary")).hasStatus(302);
        assertThat(risks.released(stop.review())).isPresent();
        assertThat(post(path + "/decide", Role.FINANCE, "ground", "stolen")).hasStatus(409);
        assertThat(rows("/console/risk?shelf=over", Role.FINANCE))
                .contains(stop.review().toString());
    }

    @Test
    void tellsEveryFaultOfRulesAndKeepsTheText() throws Exception {
        var answer = post("/console/risk/rules", Role.OWNER, "text", "careful at 50\nstop at 100\na | b | c\n");
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.expectFirst("[role=alert]").text()).contains("Line 3").contains("five columns");
        assertThat(page.expectFirst("textarea").val()).contains("a | b | c");
        assertThat(post("/console/risk/rules", Role.FINANCE, "text", STRICT)).hasStatus(403);
    }

    @Test
    void triesAndSwitchesOnWhatTwoWant() throws Exception {
        var kept = post("/console/risk/rules", Role.OWNER, "text", STRICT);
        var path = String.valueOf(kept.getResponse().getRedirectedUrl());
        assertThat(page(path + "/trial", Role.OWNER)
                        .expectFirst("[data-test=trial]")
                        .text())
                .contains("decisions");
        assertThat(post(path + "/ask", Role.OWNER)).hasStatus(302);
        var form = page("/console/risk/rules", Role.OWNER)
                .expectFirst("form[action*=/switch/]")
                .attr("action");
        assertThat(post(form, Role.OWNER)).hasStatus(409);
        var approval = UUID.fromString(form.substring(form.lastIndexOf('/') + 1));
        assertThat(eyes.allow(approval, new Member(Actor.staff(UUID.randomUUID().toString()), Role.PRIVACY_OFFICER)))
                .isTrue();
        assertThat(post(form, Role.OWNER)).hasStatus(302);
        backToShipped();
    }

    /** Other tests of this house count on the shipped rules. */
    private void backToShipped() throws Exception {
        post("/console/risk/rules/0/ask", Role.OWNER);
        var form = page("/console/risk/rules", Role.OWNER)
                .expectFirst("form[action*=/switch/]")
                .attr("action");
        var approval = UUID.fromString(form.substring(form.lastIndexOf('/') + 1));
        eyes.allow(approval, new Member(Actor.staff(UUID.randomUUID().toString()), Role.PRIVACY_OFFICER));
        assertThat(post(form, Role.OWNER)).hasStatus(302);
        assertThat(page("/console/risk/rules", Role.OWNER)
                        .expectFirst("tr[data-version=0]")
                        .text())
                .contains("in force");
    }

    @Test
    @Obligation({"3.3.2", "C10", "4.1.7"})
    void opensUnusualPaymentsToFinanceAloneAndOnRecord() throws Exception {
        stopped();
        for (var role : List.of(Role.OWNER, Role.PRIVACY_OFFICER, Role.SUPPORT, Role.ADS, Role.AUDITOR))
            assertThat(get("/console/risk/payments", role)).as(role.code()).hasStatus(403);
        assertThat(page("/console/risk/payments", Role.FINANCE).select("main table"))
                .isEmpty();
        assertThat(post("/console/risk/payments", Role.FINANCE, "reason", "curious"))
                .hasStatus(422);
        var opened = post("/console/risk/payments", Role.FINANCE, "reason", "failed-payments");
        var table = Jsoup.parse(opened.getResponse().getContentAsString()).expectFirst("main table");
        assertThat(table.text()).contains("Kazakhstan").doesNotContain("2.72.0");
        assertThat(ledger.by(Actor.staff(number), 10, 0)).anySatisfy(it -> {
            assertThat(it.fact().deed()).isEqualTo("risk.payments-viewed");
            assertThat(it.fact().codes())
                    .containsEntry("purpose", "payment")
                    .containsEntry("reason", "failed-payments");
        });
    }

    @Test
    void saysWhatTheSourcesHoldInEveryLanguage() throws Exception {
        for (var path :
                List.of("/console/risk", "/console/risk/rules", "/console/risk/rules/0", "/console/risk/sources"))
            for (var language : List.of("en", "ru", "kk")) {
                var answer = mvc.get()
                        .uri(path)
                        .with(TestingMember.with(number, Role.PRIVACY_OFFICER))
                        .header("Accept-Language", language)
                        .exchange();
                assertThat(answer).as(path + " " + language).hasStatus(200);
                assertThat(answer.getResponse().getContentAsString()).doesNotContain("??");
            }
    }

    private Judgement.Stop stopped() {
        var subject = SubjectId.random();
        var judgements = new ArrayList<Judgement>();
        for (int i = 0; i < 20; i++)
            judgements.add(risks.judge(new Signals(
                    Occasion.PAYMENT,
                    subject,
                    InetAddress.ofLiteral("2.72.0.9"),
                    "Firefox",
                    Optional.of("KZ"),
                    OptionalLong.of(100))));
        assertThat(judgements.getLast()).isInstanceOf(Judgement.Stop.class);
        return (Judgement.Stop) judgements.getLast();
    }

    private Agenda agenda() {
        return agendas.stream()
                .filter(it -> it.room().equals("risk"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(String path, Role role) throws Exception {
        return page(path, role).select("tr[data-review]").eachAttr("data-review");
    }

    private Document page(String path, Role role) throws Exception {
        var answer = get(path, role);
        assertThat(answer).as(path).hasStatus(200);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get()
                .uri(path)
                .with(TestingMember.with(number, role))
                .header("Accept-Language", "en")
                .exchange();
    }

    private MvcTestResult post(String path, Role role, String... values) {
        var request = mvc.post()
                .uri(path)
                .with(TestingMember.with(number, role))
                .with(csrf())
                .header("Accept-Language", "en");
        for (int i = 0; i < values.length; i += 2) request = request.param(values[i], values[i + 1]);
        return request.exchange();
    }
}
