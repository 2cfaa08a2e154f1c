package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import kz.derbes.testing.Obligation;
import kz.derbes.tlog.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterJourneyTests extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void officerSeesTheDayAndTheRegister(String language) {
        var staff = owner(language);
        staff.navigate("/console");
        assertThat(staff.locator("main h1")).hasCount(1);
        look(staff, "register-1-home-" + language);
        for (var path : new String[] {"", "/documents", "/size", "/settings"}) {
            staff.navigate("/console/register" + path);
            assertThat(staff.locator("main h1")).hasCount(1);
            look(staff, "register-2" + path.replace('/', '-') + "-" + language);
        }
    }

    @Test
    @Obligation({"OPR-01", "OPR-04", "OPR-05"})
    void officerApprovesDecidesAndTakesTheEvidence() throws IOException {
        var staff = owner("ru");
        staff.navigate("/console/register");
        var form = staff.locator("form[action$=approve]");
        if (form.count() > 0) submit(staff, "/console/register/approve");
        assertThat(staff.locator("#state")).containsText("Утверждён именно этот перечень");
        staff.navigate("/console/register/size");
        submit(staff, "/console/register/size/decide");
        assertThat(staff.locator("[role=status]")).isVisible();
        look(staff, "register-3-decided");
        takesTheEvidence(staff);
    }

    private void takesTheEvidence(Page staff) throws IOException {
        staff.navigate("/console/register/documents");
        var file = staff.waitForDownload(() -> submit(staff, "/console/register/evidence"));
        assertThat(Bundle.read(Files.readAllBytes(file.path())).files())
                .containsKeys("register.json", "documents/list-of-personal-data.kk.pdf");
    }
}
