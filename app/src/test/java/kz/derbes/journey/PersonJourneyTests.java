package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class PersonJourneyTests extends Journey {

    @Test
    @Obligation({"3.2", "4.1.6", "6.1.2", "6.2", "CON-04", "CON-15", "CON-16", "RGT-01", "RGT-02", "RGT-06", "RGT-09"})
    void personLivesAWholeLifeAndLeavesNothingButProof() {
        var page = visitor("kk");
        String email = "asel.journey@example.kz";
        page.navigate("/");
        refuseAll(page);
        fillRegistration(page, email);
        look(page, "life-1-register");
        submit(page, "/register");
        look(page, "life-2-confirm");
        page.fill("#code", code(page, email));
        submit(page, "/register/confirm");
        page.navigate("/me");
        if (page.url().contains("sign-in")) signIn(page, email, PASSWORD);
        page.navigate("/me");
        assertThat(page.locator("tr[data-field=surname]")).containsText("Қожахметова");
        look(page, "life-3-cabinet");
        changesAField(page);
        seesWhoLooked(page);
        givesAndWithdrawsLetters(page);
        takesEverythingAlong(page);
        erases(page, email);
    }

    private void changesAField(Page page) {
        page.navigate("/me/edit");
        page.fill("#given-name", "Әсел-Нұр");
        look(page, "life-4-edit");
        submit(page, "/me/edit");
        page.navigate("/me");
        assertThat(page.locator("tr[data-field=given-name]")).containsText("Әсел-Нұр");
        page.navigate("/me/fields/phone/delete");
        look(page, "life-5-delete-field");
        submit(page, "/me/fields/phone/delete");
        page.navigate("/me");
        assertThat(page.locator("tr[data-field=phone]")).hasCount(0);
    }

    private void seesWhoLooked(Page page) {
        page.navigate("/me/looked");
        assertThat(page.locator("tbody tr").count()).isGreaterThan(1);
        look(page, "life-6-looked");
        page.navigate("/me/disclosures");
        assertThat(page.locator("tbody tr").count()).isPositive();
        look(page, "life-7-disclosures");
    }

    private void givesAndWithdrawsLetters(Page page) {
        page.navigate("/me/consents");
        look(page, "life-8-consents");
        submit(page, "/me/consents/mailing/give");
        assertThat(page.locator("form[action='/me/consents/mailing/withdraw']")).isVisible();
        submit(page, "/me/consents/mailing/withdraw");
        assertThat(page.locator("form[action='/me/consents/mailing/withdraw']")).hasCount(0);
        page.locator("a[href$='/receipt']").first().click();
        look(page, "life-9-receipt");
    }

    private void takesEverythingAlong(Page page) {
        page.navigate("/me/export");
        look(page, "life-10-export");
        var file = page.waitForDownload(
                () -> page.locator("a[href='/me/export/derbes.json']").first().click());
        assertThat(file.suggestedFilename()).endsWith(".json");
    }

    private void erases(Page page, String email) {
        page.navigate("/me/delete");
        look(page, "life-11-delete");
        page.fill("#password", PASSWORD);
        submit(page, "/me/delete");
        assertThat(page.locator("a[href*='/erased/receipt']")).isVisible();
        look(page, "life-12-erased");
        page.waitForTimeout(2_500);
        var receipt = page.waitForDownload(
                () -> page.locator("a[href*='/erased/receipt']").click());
        receipt.saveAs(Path.of("target", "screenshots", "erasure-receipt.txt"));
        assertThat(page.navigate("/me").url()).contains("sign-in");
        signIn(page, email, PASSWORD);
        assertThat(page.url()).contains("sign-in");
    }

    @Test
    void personRegistersWithoutScripts() {
        var page = chromium.visitorWithoutScripts("ru");
        page.navigate("/");
        refuseAll(page);
        assertThat(page.locator("[data-test=banner]")).hasCount(0);
        register(page, "no.scripts@example.kz");
        page.navigate("/me");
        assertThat(page.locator("tr[data-field=email]")).containsText("no.scripts@example.kz");
    }

    @Test
    @Obligation("CON-01")
    void personIsToldWhatIsWrongAndLosesNothing() {
        var page = visitor("en");
        page.navigate("/");
        refuseAll(page);
        fillRegistration(page, "not an address");
        page.uncheck("#consent");
        submit(page, "/register");
        assertThat(page.locator("#email")).hasValue("not an address");
        assertThat(page.locator("#surname")).hasValue("Қожахметова");
        assertThat(page.locator("#password")).hasValue("");
        assertThat(page.locator("#consent")).not().isChecked();
        look(page, "register-faults");
    }
}
