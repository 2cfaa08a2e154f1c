package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.staff.SecondEyes;
import kz.derbes.staff.TestingCodes;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Members come in as they will: one with a passkey, one with an app, and each sees what the role may. */
class StaffJourneyTests extends StaffedJourney {
    private static final String PASSWORD_OF_STAFF = "бес тыныш боз ат";

    @Autowired
    SecondEyes approvals;

    @Value("${derbes.data}")
    Path data;

    @Test
    @Obligation({"OPR-07", "OPR-10", "5.4", "6.3.3"})
    void supportComesInWithAPasskeyAndSeesOnlyItsOwn() {
        var owner = owner("ru");
        var support = visitor("kk");
        giveADevice(support);
        accept(support, invite(owner, "support", "staff-1-invited"), "staff-2-text");
        look(support, "staff-3-factors");
        support.locator("form[data-passkey=create] button").click();
        support.waitForURL("**/console/setup/codes");
        keepCodes(support, "staff-4-codes");
        assertThat(rooms(support))
                .contains("/console/account", "/console/people")
                .doesNotContain("/console/staff", "/console/ledger");
        look(support, "staff-5-support");
        assertThat(support.navigate("/console/ledger").status()).isEqualTo(403);
        support.navigate("/console/me");
        look(support, "staff-6-me");
        submit(support, "/console/leave");
        look(support, "staff-7-sign-in");
        support.locator("form[data-passkey=get] button").click();
        support.waitForURL("**/console");
        support.navigate("/console/fresh?to=/console/me");
        look(support, "staff-8-fresh");
        support.locator("form[data-passkey=get] button").click();
        support.waitForURL("**/console/me");
        assertThat(support.locator("section[aria-labelledby=activity]")).containsText("staff.proved");
    }

    @Test
    @Obligation({"5.4", "OPR-08"})
    void auditorComesInWithAnApp() {
        var auditor = visitor("en");
        accept(auditor, invite(owner("en"), "auditor", "staff-9-invited"), "staff-10-text");
        submit(auditor, "/console/setup/factors/app");
        look(auditor, "staff-11-app");
        String secret = auditor.locator("[data-test=secret]").innerText();
        auditor.fill("#password", PASSWORD_OF_STAFF);
        auditor.fill("#code", TestingCodes.at(Instant.now(), secret));
        submit(auditor, "/console/setup/factors/app/confirm");
        keepCodes(auditor, "staff-12-codes");
        auditor.navigate("/console/me");
        String label = auditor.locator("[data-test=label]").innerText();
        submit(auditor, "/console/leave");
        auditor.fill("#label", label);
        auditor.fill("#password", PASSWORD_OF_STAFF);
        auditor.fill("#code", "000000");
        submitSignIn(auditor);
        look(auditor, "staff-13-refused");
        auditor.fill("#password", PASSWORD_OF_STAFF);
        auditor.fill("#code", TestingCodes.at(Instant.now().plusSeconds(30), secret));
        submitSignIn(auditor);
        assertThat(rooms(auditor)).contains("/console/ledger", "/console/staff");
        auditor.navigate("/console/staff");
        assertThat(auditor.locator("form[action='/console/staff/invite']")).hasCount(0);
        auditor.navigate("/console/sign-in/recovery");
        look(auditor, "staff-14-recovery");
    }

    @Test
    void ownerLooksAfterTheStaff() {
        for (String language : List.of("ru", "kk", "en")) {
            var owner = owner(language);
            invite(owner, "finance", "staff-invited-" + language);
            ask();
            for (String page : List.of("staff", "staff/matrix", "approvals", "me", "me/factors", "me/quit", "fresh")) {
                assertThat(owner.navigate("/console/" + page).status()).as(page).isEqualTo(200);
                look(owner, "staff-" + page.replace('/', '-') + "-" + language);
            }
            owner.navigate("/console/staff");
            owner.locator("section[aria-labelledby=inside] tbody a").first().click();
            look(owner, "staff-member-" + language);
            owner.locator("a[href$='/remove']").click();
            look(owner, "staff-remove-" + language);
            owner.context().close();
        }
    }

    @Test
    void ownerDecidesAndTakesNoticeOfABrokenGlass() throws Exception {
        ask();
        Files.createFile(data.resolve("staff/break-glass.request"));
        Path link = data.resolve("staff/break-glass.link");
        var owner = owner("ru");
        for (int patience = 0; patience < 100 && !Files.exists(link); patience++) owner.waitForTimeout(100);
        assertThat(Files.readString(link)).contains("/console/enter?token=");
        Files.delete(link);
        owner.navigate("/console/approvals");
        look(owner, "staff-glass");
        owner.locator("form[action$='/notice'] button").first().click();
        assertThat(owner.locator("form[action$='/notice']")).hasCount(0);
        owner.navigate("/console/approvals");
        owner.locator("form[action$='/allow'] button").first().click();
        assertThat(owner.locator(".alert-success")).isVisible();
        look(owner, "staff-allowed");
    }

    private void submitSignIn(Page page) {
        page.locator("form[action='/console/sign-in'] button").click();
    }

    private static List<String> rooms(Page page) {
        return page.locator(".console-side nav a[href^='/console/']").all().stream()
                .map(it -> it.getAttribute("href"))
                .toList();
    }

    private void ask() {
        var maker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.SUPPORT);
        approvals.ask(
                maker,
                "vault.unlock",
                new TreeMap<>(Map.of("subject", UUID.randomUUID().toString(), "fields", "email,phone")));
    }
}
