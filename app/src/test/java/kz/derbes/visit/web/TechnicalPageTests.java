package kz.derbes.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.technical.ServerFailures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.HandlerMapping;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Transactional
class TechnicalPageTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServerFailures failures;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    @Obligation({"3.3.2", "RET-08", "LNG-01"})
    void showsSlowAndFailingPagesToStaff(String language) throws UnsupportedEncodingException {
        assertThat(page(language).select(".empty")).hasSize(1);
        measured("/tea", "lcp", "good", 6);
        measured("/tea", "lcp", "poor", 2);
        measured("/tea", "err", "poor", 4);
        measured("/rare", "lcp", "poor", 4);
        var page = page(language);
        assertThat(page.select("tbody tr").eachText()).containsExactly("/tea 8 4 (50 %) 2 (25 %) 0 (0 %) 0 (0 %)");
        assertThat(page.text()).doesNotContain("??", "/rare");
    }

    @Test
    @Obligation("3.3.2")
    void countsFailuresOfTheServerByKindOfPageAndNothingElse() throws UnsupportedEncodingException {
        var request = new MockHttpServletRequest("GET", "/shop/what-a-reader-typed");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/shop/{code}");
        var answer = new MockHttpServletResponse();
        failures.afterCompletion(request, answer, this, null);
        failures.afterCompletion(request, answer, this, new IllegalStateException("broken"));
        answer.setStatus(503);
        failures.afterCompletion(request, answer, this, null);
        failures.afterCompletion(new MockHttpServletRequest("GET", "/"), answer, this, null);
        failures.write();
        failures.write();
        var page = page("en");
        assertThat(page.select("section[aria-labelledby=failures-title] tbody tr")
                        .eachText())
                .containsExactly("no page 503 1", "/shop/{code} 500 1", "/shop/{code} 503 1");
        assertThat(page.text()).doesNotContain("what-a-reader-typed");
    }

    private Document page(String language) throws UnsupportedEncodingException {
        var answer = browser.get()
                .uri("/console/visit/technical?days=1&lang=" + language)
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private void measured(String page, String measure, String rating, int hits) {
        jdbc.sql(
                        "insert into visit.technical (day, page, measure, rating, hits) values (:day, :page, :measure, :rating, :hits)")
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Almaty")))
                .param("page", page)
                .param("measure", measure)
                .param("rating", rating)
                .param("hits", hits)
                .update();
    }
}
