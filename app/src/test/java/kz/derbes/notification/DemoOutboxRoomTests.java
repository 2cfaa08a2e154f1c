package kz.derbes.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** The demo without SMTP: letters are read on a page, and who received my data is told in the cabinet. */
@SpringBootTest(properties = {"derbes.demo=true", "derbes.notification.postman=false"})
@AutoConfigureMockMvc
class DemoOutboxRoomTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    Postman postman;

    @Autowired
    NotificationHolder holder;

    @Autowired
    TransactionOperations transaction;

    @Test
    void showsLettersToPeopleAndProgramsNewestFirst() {
        var email = "a" + UUID.randomUUID() + "@example.kz";
        var aigul = new TestingPeople(context).with(email);
        send(aigul, "account-exists", Map.of());
        send(aigul, "account-confirm", Map.of("code", "493817"));

        var page = page(browser.get().uri("/demo/outbox").exchange());
        var first = page.expectFirst("[data-test=letter]");
        assertThat(first.text()).contains("493817", email);
        var list = browser.get().uri("/demo/outbox.json").exchange();
        assertThat(list).bodyJson().extractingPath("$[0].to").isEqualTo(email);
        assertThat(list).bodyJson().extractingPath("$[0].text").asString().contains("493817");

        holder.erase(aigul);
        assertThat(text(browser.get().uri("/demo/outbox.json").exchange())).doesNotContain(email);
    }

    @Test
    @Obligation({"RGT-09", "OPR-06"})
    void tellsWhoReceivedMyData() {
        var aigul = new TestingPeople(context).with("a" + UUID.randomUUID() + "@example.kz");
        assertThat(mine(aigul).select("[data-test=no-disclosures]")).hasSize(1);
        send(aigul, "account-exists", Map.of());
        assertThat(mine(aigul).select("[data-test=disclosure]")).hasSize(1);
        assertThat(mine(SubjectId.random()).select("[data-test=disclosure]")).isEmpty();
    }

    @Test
    void countsLettersForTheOperatorWithoutPersons() {
        var aigul = new TestingPeople(context).with("a" + UUID.randomUUID() + "@example.kz");
        send(aigul, "account-exists", Map.of());
        var console = browser.get()
                .uri("/console/notification")
                .with(user("staff-test").roles("OWNER"))
                .exchange();
        assertThat(console).hasStatusOk();
        assertThat(text(console)).contains("account-exists").doesNotContain(aigul.toString(), "example.kz");
        assertThat(browser.post()
                        .uri("/console/notification/retry")
                        .with(user("staff-test").roles("OWNER"))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
    }

    private Document mine(SubjectId subject) {
        return page(browser.get()
                .uri("/me/disclosures")
                .with(user(subject.toString()).roles("SUBJECT"))
                .exchange());
    }

    private void send(SubjectId to, String template, Map<String, String> codes) {
        transaction.executeWithoutResult(it -> letters.send(new Letter(to, template, Language.KK, codes)));
        postman.round();
    }

    private static Document page(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
