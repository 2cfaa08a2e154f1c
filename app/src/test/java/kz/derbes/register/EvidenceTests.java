package kz.derbes.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.Role;
import kz.derbes.ledger.Checkpoints;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import kz.derbes.tlog.Bundle;
import kz.derbes.tlog.VerifierKey;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An inspection is answered with one archive, which proves itself offline. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation({"OPR-04", "OPR-02", "5.4"})
class EvidenceTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Documents documents;

    @Autowired
    Checkpoints checkpoints;

    @Test
    void packsEveryDocumentAndProvesItself() throws IOException {
        var bundle = Bundle.read(packed());
        assertThat(bundle.verify(VerifierKey.parse(checkpoints.verifierKey())).entry())
                .contains("register.evidence-made");
        for (var code : documents.codes())
            assertThat(bundle.files()).containsKeys("documents/" + code + ".kk.pdf", "documents/" + code + ".ru.pdf");
        assertThat(bundle.files()).containsKeys("used.csv", "reports/sweeps.csv");
        var list = new String(bundle.files().get("register.json"), StandardCharsets.UTF_8);
        assertThat(list).contains("\"used_not_declared\"", "\"item\" : \"surname\"");
    }

    @Test
    @Obligation({"OPR-07", "OPR-12", "OPR-05", "RET-02"})
    void hasEveryDocumentThatMustLieReady() {
        assertThat(documents.codes())
                .contains(
                        "list-of-personal-data",
                        "terms-of-keeping",
                        "size-class",
                        "blocking-procedure",
                        "breach-procedure",
                        "order-of-access",
                        "policy",
                        "policy-annex");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    @Obligation("LNG-01")
    void writesEachDocumentWholeInBothLanguages(Language language) throws IOException {
        for (var code : documents.codes())
            try (var pdf = Loader.loadPDF(documents.pdf(code, language))) {
                var text = new PDFTextStripper().getText(pdf);
                assertThat(text).as(code).hasSizeGreaterThan(200).doesNotContain("??", "[made]", "[operator]", "null");
            }
    }

    private byte[] packed() {
        var answer = web.post()
                .uri("/console/register/evidence")
                .with(csrf())
                .with(TestingMember.with(UUID.randomUUID().toString(), Role.OWNER))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
