package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Collections;
import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.testing.Obligation;
import kz.derbes.tlog.Checkpoint;
import kz.derbes.tlog.EntryBundle;
import kz.derbes.tlog.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealed log as anybody sees it, and the journal as the staff see it. */
@SpringBootTest
@AutoConfigureMockMvc
class LedgerPagesTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void sealSome() {
        var fact = Fact.of("test.done", null, Actor.system("test"), Map.of("colour", "green"));
        transaction.executeWithoutResult(it -> ledger.record(Collections.nCopies(300, fact)));
        ledger.sealNow();
    }

    @Test
    void showsAnybodyACheckpointThatTheKeyChecks() {
        var key = VerifierKey.parse(body("/ledger/ledger.vkey").strip());
        assertThat(Checkpoint.open(body("/ledger/checkpoint"), key).size()).isGreaterThanOrEqualTo(300);
        assertThat(web.get().uri("/ledger/checkpoint"))
                .hasContentType("text/plain;charset=UTF-8")
                .hasHeader("Cache-Control", "max-age=2");
    }

    @Test
    void servesFullTilesForEver() {
        assertThat(web.get().uri("/ledger/tile/0/000"))
                .hasStatusOk()
                .hasContentType("application/octet-stream")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable")
                .body()
                .hasSize(256 * 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/tile/entries/000",
                "/ledger/tile/0/x001/000",
                "/ledger/tile/0/999",
                "/ledger/tile/0/000.p/0",
                "/ledger/tile/../checkpoint",
                "/ledger/tile/..%2f..%2fkeys%2fledger-signing.key",
                "/ledger/tile/%2e%2e/%2e%2e/keys/ledger-signing.key",
                "/ledger/tile/0/000%00",
                "/ledger/tile/",
                "/ledger/keys/ledger-signing.key"
            })
    void servesNothingElse(String path) {
        assertThat(web.get()
                        .uri(java.net.URI.create(path))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isBetween(400, 404);
    }

    @Test
    void showsTheJournalToTheStaffAlone() {
        assertThat(web.get()
                        .uri("/console/ledger")
                        .param("lang", "en")
                        .with(user("staff-1").roles("OWNER")))
                .hasStatusOk()
                .bodyText()
                .contains("test.done", "system:test", "colour=green", "Files and database agree", "Older");
        assertThat(web.get().uri("/console/ledger").with(user("somebody").roles("SUBJECT")))
                .hasStatus(403);
    }

    @Test
    @Obligation("6.3.2")
    void givesEntriesToTheStaffAndToNobodyElse() {
        String path = "/console/ledger/tile/entries/000";
        var bundle = web.get().uri(path).with(user("staff-1").roles("OWNER")).exchange();
        assertThat(EntryBundle.decode(bundle.getResponse().getContentAsByteArray()))
                .hasSize(256);
        assertThat(web.get().uri(path).with(user("somebody").roles("SUBJECT"))).hasStatus(403);
        assertThat(web.get().uri("/ledger/tile/entries/000")).hasStatus(404);
        assertThat(web.get()
                        .uri("/console/ledger/tile/0/000")
                        .with(user("staff-1").roles("OWNER")))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void speaksEachLanguageWithoutALeftOverKey(String language) {
        assertThat(web.get()
                        .uri("/console/ledger")
                        .param("lang", language)
                        .with(user("staff-1").roles("OWNER")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void checksEverythingOnDemand() {
        assertThat(web.post()
                        .uri("/console/ledger/verify")
                        .with(user("staff-1").roles("OWNER"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("alert-success")
                .doesNotContain("alert-danger");
    }

    private String body(String path) {
        return new String(
                web.get().uri(path).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
