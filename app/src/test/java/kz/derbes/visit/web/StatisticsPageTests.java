package kz.derbes.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class StatisticsPageTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Instant now;

    @BeforeEach
    void begin() {
        now = clock.instant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    @Obligation("LNG-01")
    void saysHowToBeginWhenNothingIsCounted(String language) {
        var page = page("/console/visit/everybody?lang=" + language);
        assertThat(page.select("script[src*=echarts]")).isEmpty();
        assertThat(page.expectFirst(".empty").text()).contains("/derbes.js");
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void drawsFromTheSameFiguresAsTheTable() {
        count("/tea", 3, now);
        count("/coffee", 4, now.minus(Duration.ofDays(2)));
        var page = page("/console/visit/everybody");
        var days = page.expectFirst("#views-chart").attr("data-days").split(",");
        assertThat(days).hasSize(7);
        assertThat(days[6]).endsWith("=3");
        assertThat(days[4]).endsWith("=4");
        assertThat(page.select("details tbody tr")).hasSize(7);
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void sortsAndTurnsThePages() {
        for (int n = 10; n < 35; n++) count("/page-" + n, n, now);
        assertThat(rows("/console/visit/everybody")).startsWith("/page-34").hasSize(20);
        assertThat(rows("/console/visit/everybody?sort=path")).startsWith("/page-10");
        assertThat(rows("/console/visit/everybody?page=2")).endsWith("/page-10").hasSize(5);
        assertThat(rows("/console/visit/everybody?page=99")).as("the last one").hasSize(5);
        var first = page("/console/visit/everybody");
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(first.select("a[rel=next]")).hasSize(1);
    }

    @Test
    void countsADayOfAlmatyFromItsMidnight() {
        var almaty = ZoneId.of("Asia/Almaty");
        var midnight = now.atZone(almaty).toLocalDate().atStartOfDay(almaty).toInstant();
        count("/early", 1, midnight);
        count("/late", 1, midnight.minus(Duration.ofHours(1)));
        var days = page("/console/visit/everybody")
                .expectFirst("#views-chart")
                .attr("data-days")
                .split(",");
        assertThat(days[6]).endsWith("=1");
        assertThat(days[5]).endsWith("=1");
    }

    @Test
    @Obligation({"RET-08", "3.3.2"})
    void doesNotNameWhatIsRare() {
        count("/tea", 9, now);
        tally("browser", "Firefox 144", 5);
        tally("browser", "Netscape 4", 4);
        var words = page("/console/visit/everybody").text();
        assertThat(words).contains("Firefox 144").doesNotContain("Netscape");
    }

    @Test
    void exportsWhatItShows() throws UnsupportedEncodingException {
        count("/tea,green", 3, now);
        var answer = browser.get().uri("/console/visit/everybody/views.csv").exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(answer.getResponse().getContentAsString())
                .startsWith("day,page,views\r\n")
                .endsWith(",\"/tea,green\",3\r\n");
    }

    private List<String> rows(String uri) {
        return page(uri).select("table:has(th[aria-sort]) td:first-child").eachText();
    }

    private Document page(String uri) {
        try {
            var answer = browser.get().uri(uri).exchange();
            assertThat(answer).hasStatusOk();
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void count(String path, int hits, Instant at) {
        jdbc.sql("insert into visit.count (hour, path, hits) values (:hour, :path, :hits)")
                .param("hour", at.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("path", path)
                .param("hits", hits)
                .update();
    }

    private void tally(String kind, String value, int hits) {
        jdbc.sql("insert into visit.tally (day, kind, value, hits) values (current_date, :kind, :value, :hits)")
                .param("kind", kind)
                .param("value", value)
                .param("hits", hits)
                .update();
    }
}
