package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.ledger.Checkpoints;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.FactId;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.tlog.Main;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person sees who looked, what for and why, keeps the proof, and sees what was hidden when its time has come. */
@Obligation({"RGT-01", "RGT-09", "5.2"})
class LookedPageTests extends AccountPages {
    private static final String WHY = "Ответ на обращение № 5";

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void showsRolePurposeAndReasonOfStaff() {
        var email = TestingPerson.email();
        var browser = signedIn(email);
        lookBySupport(subject(email));
        var row = browser.get("/me/looked").page().expectFirst("tbody tr");
        assertThat(row.text()).contains("Staff", "support", "masked", "Surname", WHY, "under your consent");
    }

    @Test
    void tellsProgramsTheSame() {
        var email = TestingPerson.email();
        var browser = signedIn(email);
        lookBySupport(subject(email));
        var usages = usages(browser, "");
        assertThat(usages.get("total").asInt())
                .isGreaterThanOrEqualTo(usages.get("usages").size());
        var newest = usages.get("usages").get(0);
        assertThat(newest.propertyNames())
                .containsExactlyInAnyOrder(
                        "logtime", "action", "receiver", "purpose", "fields", "ground", "result", "reason", "proof");
        assertThat(newest.get("action").asString()).isEqualTo("vault.opened");
        assertThat(newest.get("receiver").get("code").asString()).isEqualTo("staff:support");
        assertThat(newest.get("receiver").get("name").asString()).isEqualTo("Staff: support");
        assertThat(newest.get("purpose").asString()).isEqualTo("feedback");
        assertThat(newest.get("result").asString()).isEqualTo("masked");
        assertThat(newest.get("reason").asString()).isEqualTo(WHY);
    }

    @Test
    void givesPagesAndPeriods() {
        var browser = signedIn(TestingPerson.email());
        for (int i = 0; i < 3; i++) browser.get("/me");
        int total = usages(browser, "").get("total").asInt();
        var second = usages(browser, "?offset=1&limit=1");
        assertThat(second.get("total").asInt()).isEqualTo(total);
        assertThat(second.get("usages")).hasSize(1);
        assertThat(second.get("usages").get(0).get("proof").asString())
                .isEqualTo(usages(browser, "?limit=2")
                        .get("usages")
                        .get(1)
                        .get("proof")
                        .asString());
        assertThat(usages(browser, "?to=2020-01-01T00:00:00Z").get("total").asInt())
                .isZero();
        assertThat(usages(browser, "?from=2020-01-01T00:00:00Z").get("total").asInt())
                .isEqualTo(total);
        for (String wrong : List.of("?limit=0", "?offset=-1", "?limit=1001", "?from=yesterday"))
            browser.get("/me/looked.json" + wrong).expect(400);
    }

    @Test
    void handsOutAProofThatVerifiesWithoutTheSite(@TempDir Path folder) throws Exception {
        var browser = signedIn(TestingPerson.email());
        browser.get("/me");
        ledger.sealNow();
        String link = usages(browser, "").get("usages").get(0).get("proof").asString();
        var receipt = Files.writeString(
                folder.resolve("proof.txt"), text(browser.get(link).expect(200)));
        var key = Files.writeString(folder.resolve("ledger.vkey"), checkpoints.verifierKey() + "\n");
        assertThat(verify(receipt, key)).isZero();
        String whole = Files.readString(receipt);
        int middle = whole.indexOf("extra ") + 60;
        char other = whole.charAt(middle) == 'A' ? 'B' : 'A';
        Files.writeString(receipt, whole.substring(0, middle) + other + whole.substring(middle + 1));
        assertThat(verify(receipt, key)).isNotZero();
    }

    @Test
    void keepsAnothersProofToItsOwner() {
        var one = signedIn(TestingPerson.email());
        one.get("/me");
        ledger.sealNow();
        String link = usages(one, "").get("usages").get(0).get("proof").asString();
        signedIn(TestingPerson.email()).get(link).expect(404);
        one.get("/me/looked/" + UUID.randomUUID() + "/proof").expect(404);
    }

    @Test
    void hidesACovertUseUntilItsDayAndShowsItThen() {
        var email = TestingPerson.email();
        var browser = signedIn(email);
        var hidden = covert(subject(email));
        ledger.sealNow();
        String proof = "/me/looked/" + hidden + "/proof";
        for (String place : List.of("/me/looked", "/me/looked.json", "/me/export", "/me/export/derbes.json"))
            assertThat(text(browser.get(place).expect(200))).as(place).doesNotContain(hidden.toString());
        browser.get(proof).expect(404);
        clock.pass(Duration.ofMinutes(20));
        for (String place : List.of("/me/looked", "/me/looked.json", "/me/export/derbes.json"))
            assertThat(text(browser.get(place).expect(200))).as(place).contains(hidden.toString());
        browser.get(proof).expect(200);
    }

    private FactId covert(SubjectId subject) {
        var until = clock.instant().plus(Duration.ofMinutes(20)).toString();
        var codes =
                Map.of("fields", "surname", "purpose", "feedback", "recipient", "state-body", "hidden-until", until);
        var fact = Fact.of("disclosure.released", subject, Actor.staff("officer-1"), codes);
        return transaction.execute(status -> ledger.record(fact));
    }

    private void lookBySupport(SubjectId subject) {
        var member = new Member(Actor.staff(UUID.randomUUID().toString()), Role.SUPPORT);
        vault.open(Reading.by(member, subject, Purpose.FEEDBACK, Set.of(FieldCode.SURNAME), WHY, true));
    }

    private SubjectId subject(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("test"))
                .orElseThrow();
    }

    private static JsonNode usages(TestingBrowser browser, String query) {
        return JsonMapper.shared()
                .readTree(text(browser.get("/me/looked.json" + query).expect(200)));
    }

    private static String text(TestingBrowser browser) {
        return new String(browser.answer().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int verify(Path receipt, Path key) {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Main.run(List.of("verify-receipt", receipt.toString(), "--key", key.toString()), out, out);
    }
}
