package kz.derbes.ads.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import kz.derbes.ads.core.Whereabouts;
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

/** Advertisements over the wire: what is told, what is counted, and what stays in the tables. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdsServingTests {
    static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";
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

    final HttpClient client = HttpClient.newHttpClient();
    TestingAds ads;
    TestingVisitors visitors;
    String place;

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        visitors = new TestingVisitors(context);
        place = ads.place();
    }

    @Test
    @Obligation({"ADS-01", "ADS-02", "ADS-06", "3.3"})
    void labelsEveryAdvertisementAndSaysItInKazakh() {
        ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        for (String language : List.of("kk", "ru", "en")) {
            var answer = get("/ad/slot/" + place + "?page=/tea&lang=" + language);
            assertThat(answer.statusCode()).isEqualTo(200);
            var ad = Jsoup.parse(answer.body()).expectFirst("aside.derbes-ad");
            assertThat(ad.expectFirst(".derbes-ad-label").text()).startsWith("Жарнама / Реклама");
            assertThat(ad.expectFirst("[lang=kk]").text()).isEqualTo("Тау шайы <1 500 ₸>");
            assertThat(ad.select("[lang=ru]").isEmpty()).isEqualTo(!language.equals("ru"));
            assertThat(ad.select("script")).isEmpty();
            assertThat(ad.expectFirst(".derbes-ad-why a").attr("href")).startsWith("/ads/why/");
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void answersWithoutAnythingWhereNothingFits() {
        assertThat(get("/ad/slot/" + place + "?page=/").statusCode()).isEqualTo(204);
        assertThat(get("/ad/slot/nowhere?page=/").statusCode()).isEqualTo(204);
        assertThat(get("/ad/slot/" + place + "?page=tea").statusCode()).isEqualTo(400);
        assertThat(get("/ad/slot/UPPER?page=/").statusCode()).isEqualTo(400);
    }

    @Test
    void countsEachShowingOnceAndRefusesWithAReason() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var token = token(get("/ad/slot/" + place + "?page=/"));
        post("/ad/seen", token);
        post("/ad/seen", token);
        post("/ad/seen", token + LOOKED); // a second has not passed yet
        assertThat(counted(campaign)).isEqualTo(Map.of("impression", 1L, "viewable", 1L));
        post("/ad/seen", token + "\n300x120 0:100 999:100");
        post("/ad/seen", token + "\n300x120 0:100 999999:100");
        post("/ad/seen", token.substring(1));
        send(request("/ad/seen").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString(token)));
        send(HttpRequest.newBuilder(address("/ad/seen"))
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
        var ticket = tickets.read(token(get("/ad/slot/" + place + "?page=/"))).orElseThrow();
        post("/ad/seen", tickets.write(aged(ticket, Duration.ofMinutes(11))));
        assertThat(counted(campaign)).isEmpty();
        assertThat(get("/ad/click/" + tickets.write(aged(ticket, Duration.ofHours(13))))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void leadsAClickWhereTheAdvertisementSaysAndNowhereElse() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var token = token(get("/ad/slot/" + place + "?page=/"));
        for (int i = 0; i < 2; i++) {
            var answer = get("/ad/click/" + token + "?to=https://evil.example");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("https://tea.example/shop?a=1");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(counted(campaign)).isEqualTo(Map.of("click", 1L));
        assertThat(get("/ad/click/" + token.substring(0, token.length() - 2) + "AA")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Obligation({"4.1.8", "CON-15"})
    void countsAGoalForThoseAloneWhoAllowedMeasuring() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var token = token(get("/ad/slot/" + place + "?page=/"));
        var allowed = visitors.cookieOf(visitors.allowed(Scope.MEASUREMENT, Duration.ofDays(1)));
        goal(token + "\norder", allowed);
        get("/ad/click/" + token);
        goal(token + "\nother", allowed);
        goal(token + "\norder", visitors.cookieOfRefusal());
        goal(token + "\norder", visitors.cookieOf(visitors.allowed(Scope.TARGETING, Duration.ofDays(1))));
        assertThat(counted(campaign)).isEqualTo(Map.of("click", 1L));
        goal(token + "\norder", allowed);
        assertThat(counted(campaign)).isEqualTo(Map.of("click", 1L, "goal", 1L));
    }

    @Test
    @Obligation({"3.3#1", "4.1.8", "CON-11", "CON-15", "C10"})
    void asksForTheCountryOnlyUnderALivePermission() {
        ads.live(ads.plan(place, Set.of("KZ"), TestingAds.views(10), null));
        var house = ads.plan(place, Set.of(), new Budget(Budget.Unit.IMPRESSIONS, 100, null, Pacing.ASAP), null);
        ads.live(house);
        var visitor = visitors.allowed(Scope.TARGETING, Duration.ofDays(1));
        assertThat(where(get("/ad/slot/" + place + "?page=/"))).isEqualTo(new Whereabouts.NotAllowed());
        assertThat(where(as(visitors.cookieOf(visitor)))).isInstanceOf(Whereabouts.Unknown.class);
        var measured = visitors.allowed(Scope.MEASUREMENT, Duration.ofDays(1));
        assertThat(where(as(visitors.cookieOf(measured)))).isEqualTo(new Whereabouts.NotAllowed());
        visitors.end(visitor, Scope.TARGETING);
        assertThat(where(as(visitors.cookieOf(visitor)))).as("at once").isEqualTo(new Whereabouts.NotAllowed());
    }

    @Test
    void remembersInThePageAloneHowOftenItWasSeen() {
        ads.live(ads.plan(place, Set.of(), TestingAds.views(100), 2));
        String seen = "";
        for (int i = 0; i < 2; i++) {
            var answer = send(request("/ad/slot/" + place + "?page=/")
                    .header("Derbes-Seen", seen)
                    .GET());
            assertThat(answer.statusCode()).isEqualTo(200);
            seen = answer.headers().firstValue("Derbes-Seen").orElseThrow();
        }
        assertThat(send(request("/ad/slot/" + place + "?page=/")
                                .header("Derbes-Seen", seen)
                                .GET())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/ad/slot/" + place + "?page=/").statusCode())
                .as("cannot remember")
                .isEqualTo(204);
        var forged = seen.replaceFirst(":2", ":0");
        assertThat(send(request("/ad/slot/" + place + "?page=/")
                                .header("Derbes-Seen", forged)
                                .GET())
                        .statusCode())
                .as("what was not signed here counts as nothing seen")
                .isEqualTo(200);
    }

    @Test
    @Obligation("6.3.2")
    void keepsADocumentInAFrameThatMayDoNothing() {
        var html = "<p style='color:red'>Шай</p><script>top.location='https://evil.example'</script>";
        var draft = new CreativeDraft(Kind.HTML, new Size(300, 250), 1, TestingAds.WORDS, "/tea", html, null);
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null), draft);
        var frame = Jsoup.parse(get("/ad/slot/" + place + "?page=/&frame=yes").body());
        assertThat(frame.expectFirst("iframe").attr("sandbox")).isEmpty();
        assertThat(frame.select("img[src^=/ad/seen/]")).hasSize(1);
        var document = get(frame.expectFirst("iframe").attr("src"));
        assertThat(document.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("default-src 'none'", "sandbox")
                        .doesNotContain("allow-", "script-src"));
        assertThat(get(frame.expectFirst("img").attr("src")).headers().firstValue("Content-Type"))
                .contains("image/gif");
        assertThat(counted(campaign)).isEqualTo(Map.of("impression", 1L));
    }

    @Test
    @Obligation({"3.3.2", "RET-08", "6.3.2", "C13"})
    void keepsNobodyInItsTables() {
        ads.live(ads.plan(place, Set.of("KZ"), TestingAds.views(10), null));
        ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        var visitor = visitors.allowed(Scope.TARGETING, Duration.ofDays(1));
        var token = token(as(visitors.cookieOf(visitor)));
        post("/ad/seen", token);
        get("/ad/click/" + token);
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
    void takesAPausedCampaignOffThePagesAtOnce() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        assertThat(get("/ad/slot/" + place + "?page=/").statusCode()).isEqualTo(200);
        ads.campaigns.pause(campaign, TestingAds.MAKER);
        assertThat(get("/ad/slot/" + place + "?page=/").statusCode()).isEqualTo(204);
        ads.campaigns.resume(campaign, TestingAds.MAKER);
        assertThat(get("/ad/slot/" + place + "?page=/").statusCode()).isEqualTo(200);
    }

    @Test
    void stopsACampaignThatPaysByClick() {
        var byClick = new Budget(Budget.Unit.CLICKS, 1, null, Pacing.ASAP);
        var campaign = ads.live(ads.plan(place, Set.of(), byClick, null));
        get("/ad/click/" + token(get("/ad/slot/" + place + "?page=/")));
        var share = market.refresh().offer(campaign).orElseThrow().share();
        assertThat(share.now().empty()).isEqualTo(NotShown.BUDGET_SPENT);
        assertThat(get("/ad/slot/" + place + "?page=/").statusCode()).isEqualTo(204);
        assertThat(ads.campaigns.endWhatIsOver(clock.instant())).isPositive();
        assertThat(ads.campaigns.find(campaign).orElseThrow().state().code()).isEqualTo("ended");
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

    private Whereabouts where(HttpResponse<String> answer) {
        return tickets.read(token(answer)).orElseThrow().where();
    }

    private static String token(HttpResponse<String> answer) {
        var link = Jsoup.parse(answer.body()).expectFirst(".derbes-ad-body").attr("href");
        return link.substring("/ad/click/".length());
    }

    private HttpResponse<String> as(String cookie) {
        return send(request("/ad/slot/" + place + "?page=/")
                .header("Cookie", cookie)
                .GET());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private void post(String path, String body) {
        assertThat(send(request(path).POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(204);
    }

    private void goal(String body, String cookie) {
        send(request("/ad/goal").header("Cookie", cookie).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("User-Agent", AGENT);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
