package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** Staff look at what is kept for how long, at what would go, and at the proof of what went. */
class RetentionJourneyTests extends Journey {
    @Test
    @Obligation({"RET-02", "RET-03", "RET-04", "5.1"})
    void ownerLooksAtTheTermsAndAsksForASweep() {
        for (String language : List.of("kk", "ru", "en")) {
            var owner = owner(language);
            assertThat(owner.navigate("/console/register/retention").status()).isEqualTo(200);
            assertThat(owner.locator("[data-test=past]")).hasText("0");
            owner.locator("form[method=get] button").first().click();
            assertThat(owner.locator("[data-test=due] tbody tr").first()).isVisible();
            look(owner, "retention-" + language);
            owner.context().close();
        }
        var owner = owner("ru");
        owner.navigate("/console/register/retention");
        owner.locator("summary").first().click();
        owner.locator("form[action$='/run'] button").click();
        assertThat(owner.locator("[role=status]")).isVisible();
        look(owner, "retention-asked");
    }
}
