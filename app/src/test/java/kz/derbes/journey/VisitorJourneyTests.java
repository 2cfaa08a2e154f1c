package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitorJourneyTests extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Value("${derbes.data}")
    Path data;

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

    /** Database, files and logs are searched for what the mode forbids. */
    @Test
    @Obligation({"2.1", "3.3", "3.3#1", "3.4", "COO-01", "RET-08"})
    @ExtendWith(OutputCaptureExtension.class)
    void visitorLeavesNoMoreThanTheModeAllows(CapturedOutput logs) throws IOException {
        var undecided = visitor("kk");
        read(undecided, "undecided");
        var refusing = visitor("ru");
        refusing.navigate("/sign-in");
        refuseAll(refusing);
        read(refusing, "refusing");
        var signalling = visitor("en");
        signalling.context().setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
        read(signalling, "signalling");
        var allowing = visitor("ru");
        allowing.navigate("/sign-in");
        allowing.locator("[data-test=banner] button[value=allow]").click();
        read(allowing, "allowing");
        var hits = awaitEvent("allowing");

        assertThat(hits).contains("\"campaign\":\"allowing\"", "\"event\":\"sent-allowing\"", "\"page\":\"/policy\"");
        assertThat(hits).contains("\"kind\":\"event\",\"value\":\"sent-undecided\",\"hits\":1");
        assertThat(hits)
                .doesNotContain(
                        "\"campaign\":\"undecided\"", "refusing", "signalling", "aigul", "127.0.0.1", "Linux", "X11");
        assertThat(logs.getAll()).doesNotContain("aigul@example.kz", "utm_campaign=");
        assertThat(files()).doesNotContain("aigul@example.kz", "allowing");
        for (var page : List.of(refusing, signalling)) {
            page.navigate("/visit/mine");
            assertThat(page.locator("tbody tr")).hasCount(0);
        }
        allowing.navigate("/visit/mine");
        assertThat(allowing.locator("tbody").innerText()).contains("127.0.0.1", "sent-allowing");
        look(allowing, "visitor-mine-ru");
        allowing.navigate("/visit/mine/delete?lang=kk");
        look(allowing, "visitor-mine-delete-kk");
        allowing.locator("form[action='/visit/mine/delete'] button").click();
        assertThat(allowing.locator("tbody tr")).hasCount(0);
        assertThat(tables()).doesNotContain("\"campaign\":\"allowing\"");
    }

    private void read(Page page, String mode) {
        page.navigate("/policy?email=aigul@example.kz&utm_campaign=" + mode);
        page.evaluate("derbes.event('sent-" + mode + "')");
    }

    /** All rows of hits once the last of them is there. */
    private String awaitEvent(String campaign) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String all = tables();
        while (System.nanoTime() < end && !(all.contains(campaign) && all.contains("\"event\":\"sent-" + campaign)))
            all = tables();
        return all;
    }

    /** Every row of the room that is not a count of pages, as text. */
    private String tables() {
        return String.join("\n", jdbc.sql("""
                        select row_to_json(h)::text from visit.hit h
                         union all select row_to_json(a)::text from visit.address a
                         union all select row_to_json(t)::text from visit.tally t
                         union all select row_to_json(m)::text from visit.technical m
                        """).query(String.class).list());
    }

    /** Every file of the data folder, read as bytes. */
    private String files() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return text.toString();
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
