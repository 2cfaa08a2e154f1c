package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

class VisitorJourneyTests extends Journey {

    @Test
    @Obligation({"2.1", "2.2", "CON-02", "CON-03", "COO-01"})
    void visitorDeclinesAndIsNotCounted() {
        var page = visitor("kk");
        page.navigate("/");
        assertThat(page.context().cookies()).isEmpty();
        look(page, "visitor-arrives");
        refuseAll(page);
        page.navigate("/");
        assertThat(page.locator("[data-test=banner]")).hasCount(0);
        page.navigate("/visit/mine");
        assertThat(page.locator("tbody tr")).hasCount(0);
        assertThat(page.context().cookies().stream().map(it -> it.name)).containsExactly("derbes_choice");
    }

    @Test
    @Obligation({"3.3", "1.1.5", "CON-11", "CON-12"})
    void visitorAllowsSeesOwnVisitsAndWithdraws() {
        var page = visitor("ru");
        page.navigate("/");
        page.locator("[data-test=banner] button[value=allow]").click();
        page.navigate("/policy");
        page.waitForTimeout(500);
        page.navigate("/visit/mine");
        assertThat(page.locator("tbody").innerText()).contains("/policy").contains("127.0.0.1");
        look(page, "visitor-own-visits");
        page.navigate("/consent");
        look(page, "visitor-choices");
        page.locator("form[action='/consent'] button[value=refuse]").first().click();
        page.navigate("/visit/mine");
        assertThat(page.locator("tbody tr")).hasCount(0);
    }

    @Test
    void visitorReadsInThreeLanguages() {
        for (String language : new String[] {"kk", "ru", "en"}) {
            var page = visitor(language);
            page.navigate("/");
            refuseAll(page);
            for (String path :
                    new String[] {"/", "/policy", "/policy/kept", "/register", "/sign-in", "/recover", "/consent"}) {
                page.navigate(path);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                look(
                        page,
                        "page-" + (path.equals("/") ? "home" : path.substring(1).replace('/', '-')) + "-" + language);
            }
            page.context().close();
        }
    }

    @Test
    void visitorLosesTheWay() {
        var page = visitor("ru");
        assertThat(page.navigate("/no/such/page").status()).isEqualTo(404);
        look(page, "trouble-404");
    }
}
