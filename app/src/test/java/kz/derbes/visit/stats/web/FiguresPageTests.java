package kz.derbes.visit.stats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.stats.Rollups;
import kz.derbes.visit.stats.TestingTraffic;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.desk.StatDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class FiguresPageTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rollups rollups;

    @Autowired
    StatDesk desk;

    @Autowired
    Clock clock;

    TestingTraffic traffic;
    LocalDate day;

    @BeforeEach
    void begin() {
        day = LocalDate.ofInstant(clock.instant(), Seen.ZONE).minusDays(3);
        traffic = new TestingTraffic(jdbc, 3);
        traffic.clear();
        traffic.day(day, 0);
    }

    /** So many visitors, each with one view of the page from that country by that device. */
    private void come(int visitors, String page, String country, String device) {
        traffic.write(IntStream.range(0, visitors)
                .mapToObj(i -> new Seen(
                        0,
                        day.atTime(12, 0).atZone(Seen.ZONE).toInstant().plusSeconds(i),
                        UUID.randomUUID(),
                        null,
                        page,
                        null,
                        null,
                        null,
                        null,
                        country,
                        "Firefox 144",
                        "kk",
                        device))
                .toList());
    }

    @Test
    @Obligation({"RET-08", "3.3.2", "C30"})
    void showsNoGroupOfFewerThanFiveAndNoneThatCouldBeSubtracted() {
        come(9, "/tea", "KZ", "phone");
        come(6, "/coffee", "RU", "phone");
        come(4, "/secret", "DE", "tablet");
        rollups.catchUp();
        var pages = rows("/console/visit/by/page");
        assertThat(pages).as("four hide, and the smallest with them").containsExactly("/tea");
        var list = page("/console/visit/by/page?lang=en");
        assertThat(list.text()).contains("The rest").doesNotContain("/secret").doesNotContain("/coffee");
        assertThat(page("/console/visit/by/country?by=page&is=/secret").text()).doesNotContain("DE");
        assertThat(page("/console/visit?by=page&is=/secret&lang=en").select(".stat-tiles dd.few"))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(browser.get().uri("/console/visit/by/page.csv").exchange())
                .bodyText()
                .contains("\"/tea\",9,9")
                .doesNotContain("secret");
        assertThat(browser.get().uri("/console/visit/by/page.json").exchange())
                .bodyText()
                .contains("/tea")
                .doesNotContain("secret");
    }

    @Test
    @Obligation("RET-08")
    void hidesUnderAFilterWhatTheWholeWouldGiveAway() {
        come(20, "/tea", "KZ", "phone");
        come(17, "/tea", "KZ", "desktop");
        come(3, "/tea", "RU", "desktop");
        come(12, "/tea", "RU", "phone");
        rollups.catchUp();
        assertThat(rows("/console/visit/by/device")).containsExactlyInAnyOrder("phone", "desktop");
        assertThat(rows("/console/visit/by/device?by=country&is=KZ"))
                .as("20 computers less 17 would be the three from Russia")
                .isEmpty();
    }

    @Test
    void tellsWhatItShowsAndOfWhom() {
        traffic.write(traffic.day(day, 40));
        rollups.catchUp();
        var page = page("/console/visit?days=7&compare=before&lang=en");
        assertThat(page.select("[data-tile=visitors] dd").text()).startsWith("≈ 40");
        assertThat(page.select(".stat-share p").text()).contains("allowed");
        assertThat(page.select("#days tbody tr")).hasSize(7);
        assertThat(page.select("[style], script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select(".stat-map path").size()).isGreaterThan(150);
        assertThat(page("/console/visit?from=2026-13-01&to=2026-01-01&lang=en")
                        .select("[role=alert]")
                        .text())
                .contains("cannot be used");
    }

    @Test
    void letsWhoHasTheLinkReadUntilItEnds() {
        come(9, "/tea", "KZ", "phone");
        rollups.catchUp();
        String token = desk.share("council", 3).orElseThrow();
        var answer =
                browser.get().uri("/figures/" + token + "?by=country&is=KZ").exchange();
        assertThat(answer).hasStatusOk().hasHeader("X-Robots-Tag", "noindex, nofollow");
        assertThat(answer).bodyText().doesNotContain("/console/visit");
        desk.endShare(desk.shares().getFirst().id());
        assertThat(browser.get().uri("/figures/" + token).exchange()).hasStatus(404);
        assertThat(desk.share("", 3)).isEmpty();
        assertThat(desk.share("for ever", 400)).isEmpty();
    }

    @Test
    void answersProgramsThatMayReadFigures() {
        come(9, "/tea", "KZ", "phone");
        rollups.catchUp();
        assertThat(api("/api/statistics/overview?days=7", "STATISTICS")).contains("\"visitors\":9");
        assertThat(api("/api/statistics/by/country?days=7", "STATISTICS")).contains("\"value\":\"KZ\"");
        assertThat(browser.get()
                        .uri("/api/statistics/overview")
                        .principal(program("FEEDBACK"))
                        .exchange())
                .hasStatus(403);
        assertThat(browser.get()
                        .uri("/api/statistics/by/wish")
                        .principal(program("STATISTICS"))
                        .exchange())
                .hasStatus(404);
    }

    private String api(String uri, String right) {
        var answer = browser.get().uri(uri).principal(program(right)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static UsernamePasswordAuthenticationToken program(String right) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "api.test", null, AuthorityUtils.createAuthorityList(right));
    }

    private List<String> rows(String uri) {
        return page(uri).select(".stat-list tbody tr:has(a)").stream()
                .map(it -> it.expectFirst("a")
                        .attr("href")
                        .replaceFirst(".*&is=", "")
                        .replace("%2F", "/"))
                .toList();
    }

    private Document page(String uri) {
        var answer = browser.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
