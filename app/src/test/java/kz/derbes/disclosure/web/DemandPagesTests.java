package kz.derbes.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of the register of demands, as each role meets them, and the report everybody may read. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation({"5.2", "OPR-06", "OPR-07"})
class DemandPagesTests {
    private static final String LIST = "/console/disclosure/demands";
    private final String number = UUID.randomUUID().toString();

    @Autowired
    MockMvcTester mvc;

    @Test
    void entersAWholeDemandAndListsIt() throws Exception {
        var answer = post(LIST, Role.PRIVACY_OFFICER, Map.of());
        assertThat(answer.getStatus()).isEqualTo(302);
        var page = page(String.valueOf(answer.getRedirectedUrl()), Role.PRIVACY_OFFICER);
        assertThat(page.select("[data-state=entered]")).hasSize(1);
        assertThat(page.text()).contains("Complaint body 77", "7-12/345");
        assertThat(page.select("form[action$=/judge]")).hasSize(1);
        String file = page.expectFirst("h1").text().replaceAll(".*(D-\\d+-\\d+).*", "$1");
        assertThat(page(LIST + "?state=entered&kind=tax&year=2026", Role.AUDITOR)
                        .text())
                .contains(file);
        assertThat(page(LIST + "?state=refused", Role.AUDITOR).text()).doesNotContain(file);
        assertThat(text(get(LIST + ".csv", Role.AUDITOR))).contains("\"'=1+1, Complaint body 77\"");
    }

    @Test
    void letsAnAuditorReadAndNothingElse() throws Exception {
        var made = post(LIST, Role.OWNER, Map.of());
        var page = page(String.valueOf(made.getRedirectedUrl()), Role.AUDITOR);
        assertThat(page.select("main form")).isEmpty();
        assertThat(post(LIST, Role.AUDITOR, Map.of()).getStatus()).isEqualTo(403);
        for (var role : new Role[] {Role.SUPPORT, Role.ADS, Role.FINANCE})
            assertThat(get(LIST, role).getStatus()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ground   | ''              | ground
            ground   | curiosity       | ground
            ground   | civil-procedure | ground
            kind     | ''              | kind
            body     | X               | body
            country  | Kazakhstan      | country
            article  | ''              | article
            document | ''              | document
            dated    | yesterday       | dated
            dated    | 2999-01-01      | dated
            due      | 2026-11-01      | due
            fields   | everything      | fields
            hidden   | 2029-01-01      | hidden
            from     | 2026-13-01      | from
            """)
    void namesTheFieldThatIsWrongAndEntersNothing(String field, String typed, String named) throws Exception {
        long before = count();
        var answer = post(LIST, Role.OWNER, Map.of(field, typed));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select("[role=alert] a[href=#" + named + "]")).hasSize(1);
        assertThat(page.select("#" + named)).as("what the message points at").hasSize(1);
        if (!named.equals("body")) assertThat(page.expectFirst("#body").val()).contains("Complaint body 77");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    @Obligation("RET-08")
    void tellsEverybodyCountsAsPageJsonAndCsv() throws Exception {
        post(LIST, Role.OWNER, Map.of());
        var page = Jsoup.parse(text(mvc.get()
                .uri("/transparency")
                .header("Accept-Language", "en")
                .exchange()
                .getResponse()));
        assertThat(page.select("tr[data-kind=tax]")).isNotEmpty();
        assertThat(text(mvc.get().uri("/transparency.json").exchange().getResponse()))
                .contains("\"body\":\"tax\"");
        assertThat(text(mvc.get().uri("/transparency.csv").exchange().getResponse()))
                .startsWith("year,body,received")
                .contains("2026,tax,");
    }

    private long count() throws Exception {
        return text(get(LIST + ".csv", Role.OWNER)).lines().count();
    }

    private MockHttpServletResponse post(String path, Role role, Map<String, String> changes) {
        var values = new HashMap<>(Map.of(
                "kind", "tax",
                "body", "=1+1, Complaint body 77",
                "country", "KZ",
                "ground", "tax",
                "article", "art. 1",
                "document", "7-12/345",
                "dated", "2026-11-02",
                "received", "2026-11-03",
                "due", "2029-11-03",
                "fields", "surname"));
        values.putAll(changes);
        var request = mvc.post()
                .uri(path)
                .with(TestingMember.with(number, role))
                .with(csrf())
                .header("Accept-Language", "en");
        for (var value : values.entrySet()) request = request.param(value.getKey(), value.getValue());
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String path, Role role) {
        return mvc.get()
                .uri(path)
                .with(TestingMember.with(number, role))
                .header("Accept-Language", "en")
                .exchange()
                .getResponse();
    }

    private Document page(String path, Role role) throws UnsupportedEncodingException {
        return Jsoup.parse(text(get(path, role)));
    }

    private static String text(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
