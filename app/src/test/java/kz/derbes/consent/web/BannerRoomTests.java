package kz.derbes.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.consent.VisitorCookie;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.policy.Policies;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The banner from the first visit to a change of mind, as a browser without JavaScript sees it. */
@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
class BannerRoomTests {
    private static final Optional<Cookie> FIRST = Optional.empty();

    @Autowired
    MockMvcTester browser;

    @Autowired
    Consents consents;

    @Autowired
    Policies policies;

    @Autowired
    VisitorCookie visitors;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Obligation({"CON-03", "2.1", "2.2"})
    void writesNothingOnAFirstVisit() {
        long before = consentsInAll();
        var answer = browser.get().uri("/consent").exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
        assertThat(consentsInAll()).isEqualTo(before);
    }

    @Test
    @Obligation({"CON-02", "COO-01"})
    void makesRefusingAsEasyAsAllowing() {
        var banner = page("/").expectFirst("#consent-banner");
        assertThat(banner.select("input[type=checkbox]")).hasSize(2).noneMatch(it -> it.hasAttr("checked"));
        var buttons = banner.select("button[name=choice]");
        assertThat(buttons.eachAttr("value")).containsExactly("refuse", "allow", "some");
        assertThat(buttons.stream().map(Element::className).distinct()).hasSize(1);
        assertThat(banner.select("script, [onclick]")).isEmpty();
        assertThat(banner.select("pre.wording").eachText()).hasSize(2);
    }

    @Test
    @Obligation({"2.2", "C1"})
    void remembersARefusalThatTellsNobodyApart() {
        var first = choose("refuse", FIRST);
        var second = choose("refuse", FIRST);
        assertThat(cookie(first).getValue()).isEqualTo(cookie(second).getValue());
        assertThat(page("/", cookie(first)).selectFirst("#consent-banner")).isNull();
        assertThat(visitor(cookie(first))).isEmpty();
    }

    @Test
    @Obligation({"CON-02", "CON-06", "1.1.5"})
    void recordsExactlyWhatIsTickedOnTheWordsThatWereShown() {
        var cookie = cookie(choose("some", FIRST, "measurement"));
        var visitor = visitor(cookie).orElseThrow();
        assertThat(consents.permission(visitor, Scope.MEASUREMENT)).isInstanceOf(Permission.Granted.class);
        assertThat(consents.permission(visitor, Scope.TARGETING)).isInstanceOf(Permission.Refused.class);
        var given = consents.live(visitor).getFirst();
        assertThat(given.wordingHash())
                .isEqualTo(policies.wording(Scope.MEASUREMENT, Language.KK).hash());
        assertThat(given.channel()).isEqualTo("banner");
        assertThat(page("/consent", cookie).select("[data-test=given] tbody tr"))
                .hasSize(1);
    }

    @Test
    @Obligation({"CON-11", "CON-12"})
    void takesBackWhatWasAllowedAtOneClick() {
        var allowed = cookie(choose("allow", FIRST));
        var visitor = visitor(allowed).orElseThrow();
        assertThat(consents.live(visitor)).hasSize(2);
        var refused = cookie(choose("refuse", Optional.of(allowed)));
        assertThat(consents.live(visitor)).isEmpty();
        assertThat(visitor(refused)).isEmpty();
    }

    @Test
    void addsNothingWhenTheSameButtonIsPressedTwice() {
        var allowed = cookie(choose("allow", FIRST));
        choose("allow", Optional.of(allowed));
        choose("allow", Optional.of(allowed));
        var visitor = visitor(allowed).orElseThrow();
        assertThat(consents.of(visitor)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "no.AAAA", "00000000-0000-0000-0000-000000000000.AAAA", "....", "\"x\""})
    @Obligation("CON-06")
    void takesATamperedCookieForNoDecision(String value) {
        var tampered = new Cookie("derbes_choice", value);
        assertThat(visitor(tampered)).isEmpty();
        assertThat(page("/", tampered).selectFirst("#consent-banner")).isNotNull();
        assertThat(page("/consent", tampered).select("[data-test=given]")).isEmpty();
    }

    @Test
    void takesACookieWithOneLetterChangedForNoDecision() {
        var genuine = cookie(choose("allow", FIRST)).getValue();
        char first = genuine.charAt(0) == 'a' ? 'b' : 'a';
        var forged = new Cookie("derbes_choice", first + genuine.substring(1));
        assertThat(visitor(forged)).isEmpty();
    }

    @Test
    @Obligation("CON-03")
    void takesGlobalPrivacyControlForARefusalOfEverything() {
        var page =
                Jsoup.parse(text(browser.get().uri("/").header("Sec-GPC", "1").exchange()));
        assertThat(page.selectFirst("#consent-banner")).isNull();
        assertThat(page.selectFirst("[data-test=signal] a[href=/consent]")).isNotNull();
    }

    @Test
    @Obligation("CON-11")
    void letsTheSignalOutweighAnEarlierYesButNotALaterOne() {
        var earlier = cookie(choose("allow", FIRST));
        assertThat(visitor(earlier)).isPresent();
        assertThat(visitors.read(request(earlier, "1"))).isEmpty();
        var later = cookie(browser.post()
                .uri("/consent")
                .header("Sec-GPC", "1")
                .header("Sec-Fetch-Site", "same-origin")
                .param("choice", "allow")
                .param("wording-measurement", hash(Scope.MEASUREMENT))
                .param("wording-targeting", hash(Scope.TARGETING))
                .exchange());
        assertThat(visitors.read(request(later, "1"))).isPresent();
    }

    @Test
    @Obligation("CON-06")
    void recordsNothingOnWordsThatAreNotAskedToday() {
        var answer = allow("0".repeat(64));
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/consent?again=true");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
    }

    @Test
    void refusesAnswersFromOtherSitesAndUnknownOnes() {
        assertThat(browser.post().uri("/consent").param("choice", "allow").exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post()
                        .uri("/consent")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("choice", "everything")
                        .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    @Obligation("CON-06")
    void showsAReceiptToItsOwnBrowserOnly() {
        var mine = cookie(choose("allow", FIRST));
        var visitor = visitor(mine).orElseThrow();
        var path = "/consent/receipt/" + consents.live(visitor).getFirst().id();
        assertThat(page(path, mine).selectFirst("pre.wording")).isNotNull();
        var file = browser.get().uri(path + "/file").cookie(mine).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(text(file)).contains("wording_sha256").contains("\"fact\"");
        var other = cookie(choose("allow", FIRST));
        assertThat(browser.get().uri(path).cookie(other).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri(path).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Obligation("1.1.6")
    void listsEveryCookie() {
        var names = page("/consent").select("[data-test=cookies] code").eachText();
        assertThat(names)
                .containsExactly("derbes_session", "derbes_lang", "derbes_choice", "derbes_basket", "derbes_own");
    }

    @Test
    void keepsEveryWordingReadable() {
        var hash = hash(Scope.MAILING);
        assertThat(page("/consent/wording/" + hash).selectFirst("pre.wording")).isNotNull();
        assertThat(browser.get().uri("/consent/wording/" + "0".repeat(64)).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult choose(String choice, Optional<Cookie> before, String... ticked) {
        var post = browser.post()
                .uri("/consent")
                .header("Sec-Fetch-Site", "same-origin")
                .param("choice", choice)
                .param("allow", ticked)
                .param("wording-measurement", hash(Scope.MEASUREMENT))
                .param("wording-targeting", hash(Scope.TARGETING));
        return before.map(it -> post.cookie(it).exchange()).orElseGet(post::exchange);
    }

    private MvcTestResult allow(String hash) {
        return browser.post()
                .uri("/consent")
                .header("Sec-Fetch-Site", "same-origin")
                .param("choice", "allow")
                .param("wording-measurement", hash)
                .param("wording-targeting", hash)
                .exchange();
    }

    private Document page(String path, Cookie... cookies) {
        var get = browser.get().uri(path).header("Accept-Language", "kk");
        var answer = cookies.length == 0 ? get.exchange() : get.cookie(cookies).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Cookie cookie(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var header = List.copyOf(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE));
        assertThat(header).singleElement().asString().contains("HttpOnly").contains("SameSite=Lax");
        var pair = header.getFirst().split(";", 2)[0].split("=", 2);
        return new Cookie(pair[0], pair[1]);
    }

    private Optional<VisitorId> visitor(Cookie cookie) {
        return visitors.read(request(cookie, "0"));
    }

    private static MockHttpServletRequest request(Cookie cookie, String signal) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        request.addHeader("Sec-GPC", signal);
        return request;
    }

    private String hash(Scope scope) {
        return policies.wording(scope, Language.KK).hash();
    }

    private long consentsInAll() {
        return jdbc.sql("select count(*) from consent.consent")
                .query(Long.class)
                .single();
    }
}
