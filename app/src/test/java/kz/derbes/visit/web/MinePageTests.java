package kz.derbes.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.TestingHits;
import kz.derbes.visit.Visits;
import kz.derbes.visit.core.View;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class MinePageTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Visits visits;

    VisitorId visitor;
    Cookie cookie;

    @BeforeEach
    void visit() {
        var visitors = new TestingVisitors(context);
        visitor = visitors.allowed(Scope.MEASUREMENT, Duration.ofDays(30));
        var header = visitors.cookieOf(visitor).split("=", 2);
        cookie = new Cookie(header[0], header[1]);
        var now = context.getBean(Clock.class).instant();
        TestingHits.write(context, TestingHits.seen(visitor, now, "/tea", "192.0.2.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    @Obligation({"1.1.5", "RGT-01"})
    void showsItsOwnHitsToABrowser(String language) throws UnsupportedEncodingException {
        var answer =
                browser.get().uri("/visit/mine?lang=" + language).cookie(cookie).exchange();
        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("tbody tr").text()).contains("/tea", "Firefox 144", "192.0.2.7");
        assertThat(page.text()).contains("90").doesNotContain("??");
        assertThat(page.select("a[href=/visit/mine/delete]")).hasSize(1);
    }

    @Test
    void showsNothingToAnotherBrowser() throws UnsupportedEncodingException {
        var answer = browser.get()
                .uri("/visit/mine")
                .cookie(new Cookie(cookie.getName(), visitor + ".AAAA"))
                .exchange();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("tbody, a[href=/visit/mine/delete]")).isEmpty();
        assertThat(page.select(".empty")).hasSize(1);
    }

    @Test
    @Obligation("RGT-01")
    void handsThemOut() {
        assertThat(browser.get().uri("/visit/mine.json").cookie(cookie))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.cookie", it -> it.assertThat().isEqualTo(visitor.toString()))
                .hasPathSatisfying("$.hits[0].page", it -> it.assertThat().isEqualTo("/tea"))
                .hasPathSatisfying("$.hits[0].address", it -> it.assertThat().isEqualTo("192.0.2.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void asksBeforeItDeletes(String language) throws UnsupportedEncodingException {
        var answer = browser.get()
                .uri("/visit/mine/delete?lang=" + language)
                .cookie(cookie)
                .exchange();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("form[action=/visit/mine/delete] button")).hasSize(1);
        assertThat(page.text()).contains("1").doesNotContain("??");
        assertThat(visits.of(visitor)).hasSize(1);
    }

    @Test
    void showsEventsAndTurnsThePage() throws UnsupportedEncodingException {
        var now = context.getBean(Clock.class).instant();
        var hits = new View[60];
        Arrays.setAll(hits, n -> TestingHits.event(visitor, now, "/tea", "sent-" + n));
        TestingHits.write(context, hits);
        var first = browser.get().uri("/visit/mine").cookie(cookie).exchange();
        var page = Jsoup.parse(first.getResponse().getContentAsString());
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.expectFirst("tbody tr").text()).contains("sent-59", "KZ", "may");
        assertThat(page.select("a[rel=next]")).hasSize(1);
        var second = browser.get().uri("/visit/mine?page=2").cookie(cookie).exchange();
        assertThat(Jsoup.parse(second.getResponse().getContentAsString()).select("tbody tr"))
                .hasSize(11);
    }

    @Test
    @Obligation({"RGT-06", "1.1.5"})
    void deletesThemWhenAsked() {
        assertThat(browser.post().uri("/visit/mine/delete").cookie(cookie).with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/visit/mine");
        assertThat(visits.of(visitor)).isEmpty();
    }

    @Test
    void deletesNothingForAForgedForm() {
        browser.post().uri("/visit/mine/delete").cookie(cookie).exchange();
        assertThat(visits.of(visitor)).hasSize(1);
    }
}
