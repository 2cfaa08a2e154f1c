package kz.derbes.ads.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.CreativeDraft;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.NotShown;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.Size;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.law.Scope;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of advertisements, what is refused, and what stays in the tables. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdsCountingTests {
    static final String LOOKED = "\n300x120 0:0 10:100 1100:100";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tickets tickets;

    @Autowired
    NotCounted refused;

    @Autowired
    LiveMarket market;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    TestingAds ads;
    TestingVisitors visitors;
    String place;
    TestingPage page;

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        visitors = new TestingVisitors(context);
        place = ads.place();
        page = new TestingPage(port, place);
    }

    @Test
    void countsEachShowingOnceAndRefusesWithAReason() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var token = TestingPage.token(page.slot());
        page.post("/ad/seen", token);
        page.post("/ad/seen", token);
        page.post("/ad/seen", token + LOOKED); // a second has not passed yet
        assertThat(counted(campaign)).isEqualTo(Map.of("impression", 1L, "viewable", 1L));
        page.post("/ad/seen", token + "\n300x120 0:100 999:100");
        page.post("/ad/seen", token + "\n300x120 0:100 999999:100");
        page.post("/ad/seen", token.substring(1));
        page.send(
                page.request("/ad/seen").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString(token)));
        page.send(HttpRequest.newBuilder(page.address("/ad/seen"))
                .header("User-Agent", "Googlebot/2.1")
                .POST(BodyPublishers.ofString(token)));
        refused.write();
        assertThat(counted(campaign)).isEqualTo(Map.of("impression", 1L, "viewable", 1L));
        assertThat(reasons("impression")).contains("used-already", "bad-token", "foreign-page", "robot");
        assertThat(reasons("viewable")).contains("not-looked-at", "impossible-time");
    }

    @Test
    void refusesWhatComesTooLate() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var ticket = tickets.read(TestingPage.token(page.slot())).orElseThrow();
        page.post("/ad/seen", tickets.write(aged(ticket, Duration.ofMinutes(11))));
        assertThat(counted(campaign)).isEmpty();
        assertThat(page.get("/ad/click/" + tickets.write(aged(ticket, Duration.ofHours(13))))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void leadsAClickWhereTheAdvertisementSaysAndNowhereElse() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var token = TestingPage.token(page.slot());
        for (int i = 0; i < 2; i++) {
            var answer = page.get("/ad/click/" + token + "?to=https://evil.example");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("https://tea.example/shop?a=1");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(counted(campaign)).isEqualTo(Map.of("click", 1L));
        assertThat(page.get("/ad/click/" + token.substring(0, token.length() - 2) + "AA")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Obligation({"4.1.8", "CON-15"})
    void countsAGoalForThoseAloneWhoAllowedMeasuring() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var token = TestingPage.token(page.slot());
        var allowed = visitors.cookieOf(visitors.allowed(Scope.MEASUREMENT, Duration.ofDays(1)));
        goal(token + "\norder", allowed);
        page.get("/ad/click/" + token);
        goal(token + "\nother", allowed);
        goal(token + "\norder", visitors.cookieOfRefusal());
        goal(token + "\norder", visitors.cookieOf(visitors.allowed(Scope.TARGETING, Duration.ofDays(1))));
        assertThat(counted(campaign)).isEqualTo(Map.of("click", 1L));
        goal(token + "\norder", allowed);
        assertThat(counted(campaign)).isEqualTo(Map.of("click", 1L, "goal", 1L));
    }

    @Test
    @Obligation({"3.3.2", "RET-08", "6.3.2", "C13"})
    void keepsNobodyInItsTables() {
        ads.live(ads.plan(place, Set.of("KZ"), TestingAds.views(10), null));
        ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var visitor = visitors.allowed(Scope.TARGETING, Duration.ofDays(1));
        var token = TestingPage.token(page.slot("Cookie", visitors.cookieOf(visitor)));
        page.post("/ad/seen", token);
        page.get("/ad/click/" + token);
        refused.write();
        for (String table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'ads'")
                .query(String.class)
                .list())
            assertThat(String.join(
                            "\n",
                            jdbc.sql("select row_to_json(t)::text from ads." + table + " t")
                                    .query(String.class)
                                    .list()))
                    .as(table)
                    .doesNotContain("127.0.0.1", "Firefox", visitor.toString());
        assertThat(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns where table_schema = 'ads'
                         and (column_name in ('visitor', 'subject', 'address', 'browser', 'referrer', 'cookie') or data_type in ('inet', 'cidr'))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void stopsACampaignThatPaysByClick() {
        var byClick = new Budget(Budget.Unit.CLICKS, 1, null, Pacing.ASAP);
        var campaign = ads.live(ads.plan(place, Set.of(), byClick, null));
        page.get("/ad/click/" + TestingPage.token(page.slot()));
        var share = market.refresh().offer(campaign).orElseThrow().share();
        assertThat(share.now().empty()).isEqualTo(NotShown.BUDGET_SPENT);
        assertThat(page.slot().statusCode()).isEqualTo(204);
        assertThat(ads.campaigns.endWhatIsOver(clock.instant())).isPositive();
        assertThat(ads.campaigns.find(campaign).orElseThrow().state().code()).isEqualTo("ended");
    }

    @Test
    @Obligation("6.3.2")
    void keepsADocumentInAFrameThatMayDoNothing() {
        var html = "<p style='color:red'>Шай</p><script>top.location='https://evil.example'</script>";
        var draft = new CreativeDraft(Kind.HTML, new Size(300, 250), 1, TestingAds.WORDS, "/tea", html, null);
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null), draft);
        var frame =
                Jsoup.parse(page.get("/ad/slot/" + place + "?page=/&frame=yes").body());
        assertThat(frame.expectFirst("iframe").attr("sandbox")).isEmpty();
        assertThat(frame.select("img[src^=/ad/seen/]")).hasSize(1);
        var document = page.get(frame.expectFirst("iframe").attr("src"));
        assertThat(document.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("default-src 'none'", "sandbox")
                        .doesNotContain("allow-", "script-src"));
        assertThat(page.get(frame.expectFirst("img").attr("src")).headers().firstValue("Content-Type"))
                .contains("image/gif");
        assertThat(counted(campaign)).isEqualTo(Map.of("impression", 1L));
    }

    private Ticket aged(Ticket it, Duration by) {
        return new Ticket(
                UUID.randomUUID(),
                it.campaign(),
                it.creative(),
                it.placement(),
                it.at().minus(by),
                it.lease(),
                it.where());
    }

    private Map<String, Long> counted(UUID campaign) {
        return jdbc
                .sql("select event, sum(n) as n from ads.count where campaign = :id group by event")
                .param("id", campaign)
                .query((row, n) -> Map.entry(row.getString("event"), row.getLong("n")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<@Nullable String> reasons(String event) {
        return jdbc.sql("select reason from ads.refused where event = :event")
                .param("event", event)
                .query(String.class)
                .list();
    }

    private void goal(String body, String cookie) {
        page.send(page.request("/ad/goal").header("Cookie", cookie).POST(BodyPublishers.ofString(body)));
    }
}
