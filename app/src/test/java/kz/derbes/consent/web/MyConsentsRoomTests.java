package kz.derbes.consent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.derbes.consent.Consents;
import kz.derbes.consent.StopLinks;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import kz.derbes.testing.Obligation;
import kz.derbes.tlog.Receipt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** The cabinet's consents and the stop link, behind the real doors. */
@SpringBootTest
@AutoConfigureMockMvc
class MyConsentsRoomTests {
    private SubjectId aigul = SubjectId.random();

    @Autowired
    MockMvcTester browser;

    @Autowired
    Consents consents;

    @Autowired
    StopLinks stops;

    @Autowired
    Policies policies;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void openAnAccount() {
        aigul = SubjectId.random();
        give(Scope.ACCOUNT);
    }

    @Test
    @Obligation({"CON-11", "CON-15"})
    void switchesTheLettersInOneClickEachWay() {
        var before = page("/me/consents");
        assertThat(before.select("[data-test=withdraw-mailing]")).isEmpty();
        assertThat(before.expectFirst("[data-scope=account] a[href=/me/delete]"))
                .isNotNull();
        var wording = before.expectFirst("input[name=wording]").val();
        assertThat(post("/me/consents/mailing/give", wording)).hasStatus(HttpStatus.FOUND);
        assertThat(consents.live(aigul)).extracting(it -> it.scope()).contains(Scope.MAILING);

        var after = page("/me/consents");
        assertThat(after.select("[data-test=give-mailing]")).isEmpty();
        assertThat(after.select("[data-test=withdraw-mailing]")).hasSize(1);
        assertThat(post("/me/consents/mailing/withdraw", wording)).hasStatus(HttpStatus.FOUND);
        assertThat(consents.live(aigul)).extracting(it -> it.scope()).containsExactly(Scope.ACCOUNT);
        assertThat(page("/me/consents").select("[data-test=consent][data-scope=mailing]"))
                .hasSize(1);
    }

    @Test
    @Obligation("CON-06")
    void recordsNothingOnOldWordsOrWithoutAToken() {
        post("/me/consents/mailing/give", "0".repeat(64));
        browser.post()
                .uri("/me/consents/mailing/give")
                .with(user(aigul.toString()).roles("SUBJECT"))
                .param("wording", policies.wording(Scope.MAILING, Language.KK).hash())
                .exchange();
        assertThat(consents.live(aigul)).hasSize(1);
    }

    @Test
    @Obligation({"CON-06", "CON-04"})
    void handsOutAReceiptWithItsProofToItsOwnerOnly() {
        var id = consents.live(aigul).getFirst().id();
        var path = "/me/consents/" + id + "/receipt";
        ledger.sealNow();
        var page = page(path);
        assertThat(page.expectFirst("pre.wording").wholeText())
                .isEqualTo(policies.wording(Scope.ACCOUNT, Language.KK).text());
        assertThat(page.select("[data-test=proof]")).hasSize(1);
        var file = get(path + "/file");
        assertThat(text(file)).contains("\"sealed\":true", id.toString());
        assertThat(get(path + "/proof")).hasStatusOk();
        assertThat(Receipt.parse(text(get(path + "/proof"))).entry()).contains(id.toString());

        var stranger = SubjectId.random().toString();
        assertThat(browser.get().uri(path).with(user(stranger).roles("SUBJECT")).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void answersNoSuchReceiptAndNonsenseClearly() {
        assertThat(get("/me/consents/" + UUID.randomUUID() + "/receipt")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/me/consents/nonsense/receipt")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    @Obligation({"ADS-04", "CON-11"})
    void stopsLettersWithoutSigningInAndOnlyWhenTheButtonIsPressed() {
        give(Scope.MAILING);
        var path = stops.path(aigul, Scope.MAILING).orElseThrow();
        assertThat(browser.get().uri(path).exchange()).hasStatusOk();
        assertThat(consents.live(aigul)).hasSize(2);
        assertThat(browser.post().uri(path).exchange()).hasStatusOk();
        assertThat(consents.live(aigul)).hasSize(1);
        assertThat(browser.post().uri(path).exchange()).hasStatusOk();
        assertThat(browser.post().uri(path + "x").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void countsConsentsForTheOperatorWithoutPersons() {
        var answer = browser.get()
                .uri("/console/consent")
                .with(user("staff-test").roles("OWNER"))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(text(answer)).doesNotContain(aigul.toString());
        assertThat(browser.get()
                        .uri("/console/consent")
                        .with(user(aigul.toString()).roles("SUBJECT"))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private void give(Scope scope) {
        var shown = policies.wording(scope, Language.KK);
        transaction.executeWithoutResult(it -> consents.give(aigul, shown, Actor.subject(aigul), "registration"));
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private MvcTestResult get(String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "kk")
                .with(user(aigul.toString()).roles("SUBJECT"))
                .exchange();
    }

    private MvcTestResult post(String path, String wording) {
        return browser.post()
                .uri(path)
                .with(user(aigul.toString()).roles("SUBJECT"))
                .with(csrf())
                .param("wording", wording)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
