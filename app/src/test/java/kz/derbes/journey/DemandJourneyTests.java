package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.util.List;
import kz.derbes.testing.Obligation;
import net.lingala.zip4j.ZipFile;
import org.junit.jupiter.api.Test;

/** A demand of a state body with two members of staff, from the paper to the person who reads of it. */
class DemandJourneyTests extends StaffedJourney {
    private static final String EMAIL = "demand.journey@example.kz";

    @Test
    @Obligation({"5.2", "OPR-06", "RGT-09", "C12"})
    void twoMembersAnswerADemandAndThePersonReadsOfIt() throws Exception {
        var person = visitor("kk");
        person.navigate("/");
        refuseAll(person);
        register(person, EMAIL);
        var maker = owner("ru");
        var checker = member(maker, "privacy-officer", "kk");
        enter(maker);
        seek(maker);
        judge(maker);
        String file = maker.url().replaceAll("\\?.*", "");
        String passphrase = approveAndPack(checker, file);
        take(maker, file, passphrase);
        person.navigate("/me/disclosures");
        assertThat(person.locator("main")).containsText("Алмалы ауданының полиция басқармасы");
        look(person, "demand-9-person");
        assertThat(letterCame(person)).isTrue();
        everyLanguage(file);
    }

    private void enter(Page maker) {
        maker.navigate("/console/disclosure");
        look(maker, "demand-1-empty");
        maker.navigate("/console/disclosure/demands/new");
        maker.locator("main form button").last().click();
        assertThat(maker.locator("main [role=alert] li").first()).isVisible();
        look(maker, "demand-2-wrong");
        maker.selectOption("#kind", "police");
        maker.fill("#body", "Алмалы ауданының полиция басқармасы");
        maker.selectOption("#ground", "criminal-procedure");
        maker.fill("#article", "122-бап");
        maker.fill("#document", "7-12/345");
        maker.fill("#dated", "2026-11-02");
        maker.fill("#due", "2030-11-30");
        for (String field : List.of("surname", "phone", "cookie")) maker.check("input[value=" + field + "]");
        maker.locator("main form button").last().click();
    }

    private void seek(Page maker) {
        maker.fill("#email", "nobody.at.all@example.kz");
        maker.locator("form[action$='/people'] button").click();
        assertThat(maker.locator("main [role=alert]")).isVisible();
        maker.fill("#email", EMAIL);
        maker.locator("form[action$='/people'] button").click();
        assertThat(maker.locator("main tbody tr")).hasCount(1);
        look(maker, "demand-3-file");
    }

    private void judge(Page maker) {
        maker.check("input[name=granted][value=surname]");
        assertThat(maker.locator("input[name=granted][value=cookie]")).isDisabled();
        maker.locator("form[action$='/judge'] button").click();
        assertThat(maker.locator("[data-state=judged]")).isVisible();
        assertThat(maker.locator("form[action$='/approve']")).hasCount(0);
        look(maker, "demand-4-judged");
    }

    private String approveAndPack(Page checker, String file) {
        checker.navigate("/console/approvals");
        look(checker, "demand-5-asked");
        checker.locator("form[action$='/allow'] button").first().click();
        checker.navigate(file);
        checker.locator("form[action$='/approve'] button").click();
        assertThat(checker.locator("[data-state=approved]")).isVisible();
        look(checker, "demand-6-approved");
        checker.locator("form[action$='/pack'] button").click();
        var secret = checker.locator("[data-test=passphrase]");
        secret.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        look(checker, "demand-7-passphrase");
        String passphrase = secret.innerText();
        checker.navigate(file);
        assertThat(checker.locator("[data-test=passphrase]")).hasCount(0);
        assertThat(checker.locator("form[action$='/take']")).hasCount(0);
        return passphrase;
    }

    private void take(Page maker, String file, String passphrase) throws Exception {
        maker.navigate(file);
        Download download = maker.waitForDownload(
                () -> maker.locator("form[action$='/take'] button").click());
        var saved = Files.createTempFile("demand", ".zip");
        download.saveAs(saved);
        try (var zip = new ZipFile(saved.toFile(), passphrase.toCharArray())) {
            assertThat(zip.isEncrypted()).isTrue();
            zip.extractAll(Files.createTempDirectory("demand").toString());
        }
        maker.navigate(file);
        assertThat(maker.locator("[data-state=released]")).isVisible();
        look(maker, "demand-8-released");
    }

    private boolean letterCame(Page person) {
        for (int patience = 0; patience < 240; patience++) {
            person.navigate("/demo/outbox");
            if (person.locator("article", new Page.LocatorOptions().setHasText("/me/disclosures"))
                            .count()
                    > 0) return true;
            person.waitForTimeout(250);
        }
        return false;
    }

    private void everyLanguage(String file) {
        for (String language : List.of("kk", "ru", "en")) {
            var reader = owner(language);
            for (String page : List.of("/console/disclosure/demands", "/console/disclosure/demands/new", file)) {
                assertThat(reader.navigate(page).status()).isEqualTo(200);
                look(
                        reader,
                        "demand-" + language + "-"
                                + page.substring(page.lastIndexOf('/') + 1).length());
            }
            reader.navigate("/transparency");
            look(reader, "demand-transparency-" + language);
            reader.context().close();
        }
    }
}
