package kz.derbes.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.policy.Policies;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.reading.TestingPolicies;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The promise as anybody reads it, and as the operator makes it. */
@SpringBootTest
@AutoConfigureMockMvc
class PolicyPagesTests {
    private static final RequestPostProcessor STAFF = user("staff-1").roles("OWNER");

    @Autowired
    MockMvcTester web;

    @Autowired
    Policies policies;

    @Autowired
    Editions editions;

    @AfterEach
    void leaveNoDraft() {
        editions.dropDraft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    @Obligation({"LNG-01", "SEL-01", "9.3"})
    void showsEveryClauseAndWhoAnswers(String language) {
        var page = page("/policy?lang=" + language);
        assertThat(page.select("[data-clause]").eachAttr("data-clause"))
                .hasSize(76)
                .contains("preamble", "3.3#6", "9.3");
        assertThat(page.select("time[datetime]")).isNotEmpty();
        assertThat(page.select("footer").text()).contains("000140000002", "hello@lavka.example");
        assertThat(page.select("a[href^=#c-]"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(page.getElementById(it.attr("href").substring(1)))
                        .isNotNull());
        assertThat(page.html()).doesNotContain("??policy", "{{", "**");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void saysHowEachClauseIsKept(String language) {
        var page = page("/policy/kept?lang=" + language);
        assertThat(page.select(".kept-row")).hasSize(66);
        assertThat(page.html()).doesNotContain("??policy");
    }

    @Test
    @Obligation({"9.1", "9.2"})
    void keepsTheOldEditionReadableAndShowsWhatChanged() {
        var staff = Actor.staff("staff-1");
        int old = policies.currentEdition();
        int draft = 0;
        for (var document : editions.documents(old)) {
            String text = new String(document.bytes(), StandardCharsets.UTF_8)
                    .replace("Принимать оплату", "Принимать любую оплату")
                    .replace("Төлем қабылдау", "Кез келген төлем қабылдау");
            draft = editions.draft(
                    Document.of(document.language(), document.name(), text.getBytes(StandardCharsets.UTF_8)), staff);
        }
        assertThat(page("/console/policy/draft", STAFF).select("ins").text()).contains("любую");
        assertThat(post("/console/policy/draft/publish", "number", String.valueOf(draft)))
                .hasStatus3xxRedirection();
        assertThat(policies.currentEdition()).isEqualTo(draft);
        assertThat(policies.materialSince(old)).isFalse();
        assertThat(page("/policy/" + draft + "/changes").select("ins").text()).contains("любую");
        assertThat(page("/policy/" + old).select("[data-clause=4.1.7]").text()).contains("Принимать оплату");
        assertThat(web.get().uri("/policy/" + (draft + 1))).hasStatus(404);
    }

    @Test
    @Obligation("LNG-01")
    void publishesNothingWithoutKazakh() {
        editions.draft(Document.of(Language.RU, "a.txt", TestingPolicies.bytes("clinic.md")), Actor.staff("staff-1"));
        int draft = editions.draft().orElseThrow().number();
        assertThat(post("/console/policy/draft/publish", "number", String.valueOf(draft)))
                .hasRedirectedUrl("/console/policy/draft")
                .flash()
                .containsEntry("refused", "no-kazakh");
    }

    @Test
    void readsAnUploadedFileAsTheCommandDoes() {
        var page = Jsoup.parse(text(upload("faulty.txt", TestingPolicies.bytes("faulty.txt"), "check")));
        assertThat(page.text()).contains("2.3a", "2.3b", "3.3", "C1 · 2.1", "C30");
        assertThat(editions.draft()).isEmpty();
        assertThat(upload("faulty.txt", TestingPolicies.bytes("faulty.txt"), "draft"))
                .hasStatus3xxRedirection();
        assertThat(editions.draft()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'',Файл пуст", "%PDF-1.7,Такой формат", "просто слова,не похоже на политику"})
    void answersAFileThatIsNoPolicyInWords(String content, String answer) {
        assertThat(text(upload("x.txt", content.getBytes(StandardCharsets.UTF_8), "draft")))
                .contains(answer);
        assertThat(editions.draft()).isEmpty();
    }

    @Test
    void letsNobodyElseToTheDesk() {
        assertThat(web.get().uri("/console/policy")).hasStatus4xxClientError();
        assertThat(page("/console/policy", STAFF).text()).contains("Вымышленная лавка");
    }

    private org.jsoup.nodes.Document page(String address, RequestPostProcessor... who) {
        var request = web.get().uri(address).header("Accept-Language", "ru");
        for (var it : who) request = request.with(it);
        var result = request.exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private MvcTestResult upload(String name, byte[] bytes, String act) {
        return web.post()
                .uri("/console/policy/read")
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .param("act", act)
                .header("Accept-Language", "ru")
                .with(STAFF)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, String name, String value) {
        return web.post()
                .uri(address)
                .param(name, value)
                .with(STAFF)
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
