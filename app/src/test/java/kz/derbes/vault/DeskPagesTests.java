package kz.derbes.vault;

import static kz.derbes.law.FieldCode.EMAIL;
import static kz.derbes.law.FieldCode.PHONE;
import static kz.derbes.law.FieldCode.SURNAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import kz.derbes.vault.watch.Alarms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The desk as staff meet it: they find a number, say why, see masked values, and ask for one. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestingPersons.class, TestingOwner.class})
@Obligation({"OPR-07", "OPR-08", "5.4", "6.3.3"})
class DeskPagesTests {
    private static final String WHY = "Просит исправить письмо, обращение № 17";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingPersons persons;

    @Autowired
    TestingOwner owner;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    Alarms alarms;

    @Autowired
    Blockings blockings;

    final String number = UUID.randomUUID().toString();

    @BeforeEach
    void clear() {
        for (String table : new String[] {"trace", "alarm", "crowd", "glance", "budget"})
            owner.sql("delete from vault." + table);
    }

    @Test
    void findsByPartsAndTellsNumbersAlone() {
        var subject = somebody("Әбілқасымова");
        var page = found(Map.of("surname", "абилкас", "digits", "4567", "purpose", "feedback"));
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains(subject.toString(), "surname", "phone");
        assertThat(page.text()).doesNotContain("Әбілқасымова");
        assertThat(page.select("a[href=/console/people/" + subject + "?purpose=feedback]"))
                .hasSize(1);
    }

    @Test
    void findsByAWholeContact() {
        var subject = persons.kept(Map.of(PHONE, "+7 701 987 65 43"));
        assertThat(found(Map.of("phone", "8 701 987 65 43", "purpose", "feedback"))
                        .select("tbody tr")
                        .text())
                .contains(subject.toString());
        var nobody = found(Map.of("email", "nobody@example.kz", "purpose", "feedback"));
        assertThat(nobody.select("tbody tr")).isEmpty();
        assertThat(nobody.text()).contains("Nobody was found");
    }

    @Test
    void saysWhatASearchLacksAndKeepsWhatWasTyped() {
        var both = post("/console/people/find", Role.SUPPORT, Map.of("email", "a@b.kz", "surname", "аб"));
        assertThat(both.getStatus()).isEqualTo(422);
        assertThat(page(both).expectFirst("#email").attr("value")).isEqualTo("a@b.kz");
        var little = post("/console/people/find", Role.SUPPORT, Map.of("surname", "а", "purpose", "feedback"));
        assertThat(page(little).expectFirst("[role=alert]").text()).contains("two letters");
    }

    @Test
    void showsMaskedValuesFirstAndOneFieldWhenAsked() {
        var subject = somebody("Қасымбекова");
        String path = "/console/people/" + subject;
        assertThat(page(get(path + "?purpose=feedback", Role.SUPPORT)).select("tr[data-field]"))
                .isEmpty();
        var masked = post(path, Role.SUPPORT, Map.of("purpose", "feedback", "reason", WHY));
        assertThat(masked.getStatus()).isEqualTo(200);
        assertThat(masked.getHeader("Cache-Control")).contains("no-store");
        assertThat(page(masked).expectFirst("tr[data-field=surname]").text())
                .contains("Қ•••")
                .doesNotContain("асым");
        assertThat(page(masked).text()).contains("The person sees it", WHY);
        var open = page(post(path + "/surname", Role.SUPPORT, Map.of("purpose", "feedback", "reason", WHY)));
        assertThat(open.expectFirst("tr[data-field=surname]").text()).contains("Қасымбекова");
        assertThat(open.expectFirst("tr[data-field=phone]").text())
                .contains("not shown")
                .doesNotContain("123");
        assertThat(vault.reasons(subject).values()).containsOnly(WHY).hasSize(2);
        assertThat(ledger.about(subject, 2, 0))
                .allSatisfy(it -> assertThat(it.fact().codes()).containsEntry("role", "support"));
    }

    @Test
    void asksForAReason() {
        var subject = somebody("Безпричинная");
        var refused = post("/console/people/" + subject, Role.SUPPORT, Map.of("purpose", "feedback", "reason", "-"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).expectFirst("[role=alert]").text()).contains("5 to 500");
        assertThat(page(refused).expectFirst("#reason").text()).isEqualTo("-");
    }

    @Test
    void offersOnlyThePurposesOfTheRole() {
        var subject = somebody("Целевая");
        var options = page(get("/console/people/" + subject, Role.FINANCE)).select("#purpose option");
        assertThat(options.eachAttr("value")).containsExactly("payment");
        assertThat(page(get("/console/people/" + subject, Role.SUPPORT))
                        .select("#purpose option")
                        .eachAttr("value"))
                .containsExactly("identification", "feedback", "accuracy", "payment");
    }

    @Test
    @Obligation({"RGT-03", "6.3.4"})
    void opensBlockedDataForTheCheckAlone() {
        var subject = somebody("Заблокированная");
        blockings.begin(subject, Set.of(), Set.of(), Block.Cause.SUBJECT, TestingPersons.TESTER);
        String path = "/console/people/" + subject;
        var asked = Map.of("purpose", "feedback", "reason", WHY);
        assertThat(page(post(path, Role.OWNER, asked))
                        .expectFirst("[role=alert]")
                        .text())
                .contains("blocked");
        var checking = Map.of("purpose", "feedback", "reason", WHY, "check", "yes");
        var opened = page(post(path, Role.OWNER, checking));
        assertThat(opened.select("tr[data-field=surname]").text()).contains("З•••");
        assertThat(opened.select("form[action$=/surname] input[name=check]")).hasSize(1);
        assertThat(ledger.about(subject, 1, 0).getFirst().fact().codes()).containsEntry("ground", "check");
        assertThat(post(path, Role.SUPPORT, checking).getStatus()).isEqualTo(422);
        assertThat(page(get(path, Role.SUPPORT)).select("input[name=check]")).isEmpty();
    }

    @Test
    void keepsOthersOut() {
        for (var role : new Role[] {Role.ADS, Role.AUDITOR})
            assertThat(get("/console/people", role).getStatus()).as(role.code()).isEqualTo(403);
        assertThat(get("/console/people/not-a-number", Role.SUPPORT).getStatus())
                .isEqualTo(404);
    }

    @Test
    void tellsThatNothingIsKeptOfAStranger() {
        assertThat(page(get("/console/people/" + SubjectId.random(), Role.SUPPORT))
                        .text())
                .contains("Nothing is kept");
    }

    @Test
    void listsAlarmsAndLetsOthersThanTheirCauseCloseThem() {
        assertThat(page(get("/console/alarms", Role.OWNER)).text()).contains("No alarm was raised");
        for (int i = 0; i <= 60; i++) post("/console/people/find", Role.OWNER, Map.of("surname", "никто"));
        var id = alarms.list(1, 0).getFirst().id();
        var own = page(get("/console/alarms", Role.OWNER));
        assertThat(own.select("tr[data-kind=budget]").text()).contains("about you");
        assertThat(own.select("form[action$=/dismiss]")).isEmpty();
        String close = "/console/alarms/" + id + "/dismiss";
        assertThat(post(close, Role.OWNER, Map.of("reason", "drill")).getStatus())
                .isEqualTo(409);
        var other = TestingMember.with(UUID.randomUUID().toString(), Role.PRIVACY_OFFICER);
        assertThat(mvc.post()
                        .uri(close)
                        .with(other)
                        .with(csrf())
                        .param("reason", "no-such-reason")
                        .exchange())
                .hasStatus(400);
        assertThat(mvc.post()
                        .uri(close)
                        .with(other)
                        .with(csrf())
                        .param("reason", "drill")
                        .exchange())
                .hasStatus(302);
        assertThat(page(get("/console/alarms", Role.AUDITOR))
                        .select("tr[data-kind=budget]")
                        .text())
                .contains("our own drill");
    }

    private SubjectId somebody(String surname) {
        return persons.kept(
                Map.of(SURNAME, surname, PHONE, "+7 701 123 45 67", EMAIL, UUID.randomUUID() + "@example.kz"));
    }

    private Document found(Map<String, String> values) {
        var answer = post("/console/people/find", Role.SUPPORT, values);
        assertThat(answer.getStatus()).isEqualTo(200);
        return page(answer);
    }

    private MockHttpServletResponse get(String path, Role role) {
        return mvc.get()
                .uri(path)
                .with(TestingMember.with(number, role))
                .header("Accept-Language", "en")
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse post(String path, Role role, Map<String, String> values) {
        var request = mvc.post()
                .uri(path)
                .with(TestingMember.with(number, role))
                .with(csrf())
                .header("Accept-Language", "en");
        for (var value : values.entrySet()) request = request.param(value.getKey(), value.getValue());
        return request.exchange().getResponse();
    }

    private static Document page(MockHttpServletResponse response) {
        try {
            return Jsoup.parse(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
