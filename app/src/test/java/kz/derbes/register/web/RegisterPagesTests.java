package kz.derbes.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The register as the privacy officer meets it; the auditor sees and changes nothing. */
@SpringBootTest
@AutoConfigureMockMvc
class RegisterPagesTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"kk,OWNER", "ru,PRIVACY_OFFICER", "en,AUDITOR"})
    void opensEveryPageInEachLanguage(String language, Role role) throws Exception {
        for (var path : new String[] {"", "/documents", "/size", "/settings"}) {
            var page = page("/console/register" + path, language, role);
            assertThat(page.select("main h1")).as(path).hasSize(1);
            assertThat(page.text()).as(path).doesNotContain("??");
        }
    }

    @Test
    @Obligation("OPR-01")
    void approvesFromThePageAndRefusesAnOldOne() throws Exception {
        jdbc.sql("""
                        insert into register.edition (number, listing, hash, approver, approved_at)
                        select coalesce(max(number), 0) + 1, '', 'other', 'staff:other', now() from register.edition
                        """).update();
        var form = page("/console/register", "ru", Role.OWNER).select("form[action$=approve]");
        var hash = form.select("input[name=hash]").attr("value");
        assertThat(approve("0".repeat(64))).hasStatus(409);
        assertThat(approve(hash)).hasStatus3xxRedirection();
        assertThat(page("/console/register", "ru", Role.OWNER).select("form[action$=approve]"))
                .isEmpty();
        assertThat(approve(hash)).hasStatus(409);
    }

    @Test
    void offersTheAuditorNothingToPress() throws Exception {
        assertThat(page("/console/register/size", "en", Role.AUDITOR).select("main form"))
                .isEmpty();
        assertThat(page("/console/register", "en", Role.AUDITOR).select("main form"))
                .isEmpty();
    }

    @Test
    @Obligation("PEN-01")
    void tellsTheOwnerWhatTheLawCharges() throws Exception {
        var rows =
                page("/console/register/size", "en", Role.OWNER).select("section[aria-labelledby=penalties] tbody tr");
        assertThat(rows)
                .extracting(it -> it.select("td").text())
                .containsExactly("60 259 500", "200 865 000", "300 1 297 500", "750 3 243 750");
    }

    @Test
    void givesDocumentsInEveryForm() {
        for (var format : new String[] {"pdf", "docx", "html"})
            assertThat(get("/console/register/documents/policy-annex/kk/" + format, "kk", Role.AUDITOR))
                    .hasStatusOk();
        assertThat(get("/console/register/documents/policy-annex/en/pdf", "kk", Role.OWNER))
                .hasStatus(404);
        assertThat(get("/console/register/documents/nothing/kk/pdf", "kk", Role.OWNER))
                .hasStatus(404);
        assertThat(get("/console/register/documents/policy/kk/exe", "kk", Role.OWNER))
                .hasStatus(404);
    }

    private MvcTestResult approve(String hash) {
        return web.post()
                .uri("/console/register/approve")
                .param("hash", hash)
                .with(csrf())
                .with(TestingMember.with(UUID.randomUUID().toString(), Role.OWNER))
                .exchange();
    }

    private Document page(String path, String language, Role role) throws UnsupportedEncodingException {
        var answer = get(path, language, role);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path, String language, Role role) {
        return web.get()
                .uri(path)
                .header("Accept-Language", language)
                .with(TestingMember.with(UUID.randomUUID().toString(), role))
                .exchange();
    }
}
