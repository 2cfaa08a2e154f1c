package kz.derbes.visit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.technical.PageHealth;
import kz.derbes.visit.technical.PageTroubles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class VisitRoomTests {
    static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Autowired
    Refusals refusals;

    @LocalServerPort
    int port;

    TestingVisitors visitors;
    TestingBrowser browser;

    @BeforeEach
    void openBrowser() {
        visitors = new TestingVisitors(context);
        browser = new TestingBrowser(port);
        jdbc.sql("delete from visit.hit").update();
        jdbc.sql("delete from visit.address").update();
    }

    @Test
    void answersWithTheSmallestPictureAndStoresNoneOfIt() {
        var answer = browser.get("/p.gif?p=/tea");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(43).startsWith("GIF89a".getBytes(US_ASCII));
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    @Obligation({"3.3", "3.3#1", "3.3#2", "3.3#4"})
    void keepsTheSixItemsOfWhoAllowedThem() {
        var visitor = visitors.allowed(Scope.MEASUREMENT, YEAR);
        long before = views("/tea");
        browser.with("Cookie", visitors.cookieOf(visitor))
                .get("/p.gif?p=/tea%3Femail%3Da@b.kz&r=https://search.example/aigul?q=1");
        assertThat(visits.of(visitor)).singleElement().satisfies(it -> {
            assertThat(it.at())
                    .isBetween(Instant.EPOCH, context.getBean(Clock.class).instant());
            assertThat(it.browser()).isEqualTo("Firefox 144");
            assertThat(it.page()).isEqualTo("/tea");
            assertThat(it.referrer()).isEqualTo("https://search.example");
        });
        assertThat(views("/tea")).isEqualTo(before + 1);
        assertThat(visits.mine(visitor, 1).addresses().values()).containsExactly(Set.of("127.0.0.1"));
    }

    @Test
    @Obligation({"3.3#1", "3.3.2", "RET-08"})
    void sealsTheAddressApartOncePerDay() {
        var visitor = visitors.allowed(Scope.MEASUREMENT, YEAR);
        browser.with("Cookie", visitors.cookieOf(visitor));
        browser.get("/p.gif?p=/tea");
        browser.get("/p.gif?p=/coffee");
        assertThat(jdbc.sql("select count(*) from visit.address where visitor = :visitor")
                        .param("visitor", visitor.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(everythingButTheCountedPage()).doesNotContain("127.0.0.1", "7f000001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a crawler         | User-Agent  | Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) | crawler
            a program         | User-Agent  | Shop watch 3                                                          | no-browser
            a prepared page   | Sec-Purpose | prefetch;prerender                                                    | prefetch
            the staff         | Cookie      | a=b; derbes_own=yes                                                   | own
            """)
    void countsWhatNoReaderMadeByItsReason(String story, String header, String value, String reason) {
        long before = refused(reason);
        long crawlers = tally("robot", "Googlebot");
        long views = views("/tea");
        var answer = browser.with(header, value).get("/p.gif?p=/tea");
        refusals.write();
        assertThat(answer.statusCode()).as(story).isEqualTo(403);
        assertThat(refused(reason)).isEqualTo(before + 1);
        assertThat(tally("robot", "Googlebot")).isEqualTo(crawlers + (reason.equals("crawler") ? 1 : 0));
        assertThat(views("/tea")).isEqualTo(views);
    }

    @Test
    @Obligation("3.3.2")
    void countsSlowAndFailingPagesOfWhoAllowsIt() {
        browser.with("Cookie", visitors.cookieOf(visitors.allowed(Scope.MEASUREMENT, YEAR)));
        for (int n = 0; n < 5; n++) browser.post("/hit", "{\"p\":\"/late\",\"v\":\"lcp9000.cls0.err1\"}");
        for (int n = 0; n < 4; n++) browser.post("/hit", "{\"p\":\"/rare\",\"v\":\"lcp9000.err1\"}");
        var health = context.getBean(PageHealth.class);
        health.write();
        var today = LocalDate.ofInstant(context.getBean(Clock.class).instant(), Period.ZONE);
        assertThat(health.worst(today, today)).containsExactly(new PageTroubles("/late", 5, 5, 0, 0, 5));
        assertThat(views("/late")).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @Obligation({"2.1", "3.3", "CON-01", "CON-03", "COO-01"})
    @CsvSource(delimiter = '|', textBlock = """
            who has not decided        | none      | 1
            whose consent has ended    | ended     | 1
            who allowed something else | else      | 1
            who made up a cookie       | forged    | 1
            who changed a cookie       | tampered  | 1
            who refused                | refused   | 0
            who withdrew               | withdrawn | 0
            who asks not to be followed| gpc       | 0
            """)
    void keepsNothingOf(String who, String choice, int counted) {
        var known = visitors.allowed(Scope.MEASUREMENT, YEAR);
        browser.with("Cookie", cookie(choice, known));
        if (choice.equals("gpc")) browser.with("Sec-GPC", "1");
        long before = views("/tea");
        long sent = tally("event", "sent");

        assertThat(browser.get("/p.gif?p=/tea&r=https://search.example/&c=may").statusCode())
                .isEqualTo(200);
        assertThat(browser.post("/hit", "{\"p\":\"/tea\",\"e\":\"sent\"}").statusCode())
                .isEqualTo(204);
        browser.post("/hit", "{\"p\":\"/vital\",\"v\":\"lcp9000\"}");
        context.getBean(PageHealth.class).write();

        assertThat(views("/tea")).as(who).isEqualTo(before + counted);
        assertThat(tally("event", "sent")).as(who).isEqualTo(sent + counted);
        assertThat(everythingButTheCountedPage())
                .doesNotContain("127.0.0.1", "Firefox", "search.example", "may", "/vital", known.toString());
    }

    private String cookie(String choice, VisitorId known) {
        return switch (choice) {
            case "refused" -> visitors.cookieOfRefusal();
            case "ended" -> visitors.cookieOf(visitors.allowed(Scope.MEASUREMENT, Duration.ofSeconds(-1)));
            case "withdrawn" -> {
                visitors.end(known, Scope.MEASUREMENT);
                yield visitors.cookieOf(known);
            }
            case "else" -> visitors.cookieOf(visitors.allowed(Scope.TARGETING, YEAR));
            case "forged" -> "derbes_choice=" + known + ".AAAA";
            case "tampered" -> visitors.cookieOf(VisitorId.random()).replaceFirst("=.{36}", "=" + known);
            case "gpc" -> visitors.cookieOf(known);
            default -> "derbes_lang=kk";
        };
    }

    /** Every row of the room, as text. */
    private String everythingButTheCountedPage() {
        return String.join("\n", jdbc.sql("""
                        select row_to_json(h)::text from visit.hit h
                         union all select row_to_json(a)::text from visit.address a
                         union all select row_to_json(m)::text from visit.technical m
                         union all select row_to_json(c)::text from visit.count c
                         union all select row_to_json(t)::text from visit.tally t where t.kind = 'refused'
                        """).query(String.class).list());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown field     | 400 | unknown-field | /p.gif?p=/a&email=a@b.kz | http://127.0.0.1
            no path              | 400 | bad-page      | /p.gif?p=a               | http://127.0.0.1
            a page nobody names  | 403 | foreign-page  | /p.gif                   | about:blank
            another site         | 403 | foreign-page  | /p.gif?p=/a              | https://evil.example/
            """)
    void refusesAForgedPixelWithAReason(String story, int status, String reason, String path, String referer) {
        long before = refused(reason);
        var page = referer.equals("http://127.0.0.1") ? referer + ":" + port + "/" : referer;

        var answer = browser.with("Referer", page).get(path);
        refusals.write();

        assertThat(answer.statusCode()).as(story).isEqualTo(status);
        assertThat(new String(answer.body(), US_ASCII)).isEqualTo("refused: " + reason + "\n");
        assertThat(refused(reason)).isEqualTo(before + 1);
        assertThat(views("/a")).isZero();
    }

    @Test
    void takesABeacon() {
        long before = views("/beacon");
        assertThat(browser.post("/hit", "{\"p\":\"/beacon?x=1\"}").statusCode()).isEqualTo(204);
        assertThat(views("/beacon")).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{1} letters")
    @CsvSource({"413, 2049", "413, 10000000"})
    void refusesABeaconThatIsTooLong(int status, int length) {
        assertThat(browser.post("/hit", "x".repeat(length)).statusCode()).isEqualTo(status);
    }

    @Test
    void answersAnotherVerbWithoutCounting() {
        long before = views("/tea");
        assertThat(browser.post("/p.gif?p=/tea", "").statusCode()).isEqualTo(405);
        assertThat(browser.get("/hit").statusCode()).isEqualTo(405);
        assertThat(views("/tea")).isEqualTo(before);
    }

    @Test
    @Obligation({"RET-08", "3.3.2"})
    void answersQuestionsWithoutAPerson() {
        var visitor = visitors.allowed(Scope.MEASUREMENT, YEAR);
        browser.with("Cookie", visitors.cookieOf(visitor));
        for (int n = 0; n < Visits.RARE; n++) browser.get("/p.gif?p=/tea&r=https://often.example/");
        browser.get("/p.gif?p=/tea&r=https://rare.example/");
        var today = Period.last(7, context.getBean(Clock.class).instant());
        var withHits =
                List.of(visits.summary(today), visits.shares(Kind.REFERRER, today), visits.shares(Kind.BROWSER, today));

        visits.forget(visitor);

        var without =
                List.of(visits.summary(today), visits.shares(Kind.REFERRER, today), visits.shares(Kind.BROWSER, today));
        assertThat(without).isEqualTo(withHits);
        assertThat(visits.shares(Kind.REFERRER, today).named())
                .extracting(Summary.Share::value)
                .contains("https://often.example")
                .doesNotContain("https://rare.example");
        assertThat(visits.shares(Kind.REFERRER, today).together()).isPositive();
    }

    private long refused(String reason) {
        return tally("refused", reason);
    }

    private long tally(String kind, String value) {
        return jdbc.sql("select coalesce(sum(hits), 0) from visit.tally where kind = :kind and value = :value")
                .param("kind", kind)
                .param("value", value)
                .query(Long.class)
                .single();
    }

    private long views(String path) {
        return jdbc.sql("select coalesce(sum(hits), 0) from visit.count where path = :path")
                .param("path", path)
                .query(Long.class)
                .single();
    }
}
