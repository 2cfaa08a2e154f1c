package kz.derbes.ads.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.CreativeDraft;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.core.Kind;
import kz.derbes.ads.core.Size;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of the operator on another origin have advertisements too, pages of others have none. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdsNeighbourTests {
    private static final String NEIGHBOUR = "http://shop.derbes.test";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NotCounted refused;

    @LocalServerPort
    int port;

    TestingAds ads;
    TestingPage page;

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        page = new TestingPage(port, ads.place());
    }

    @Test
    void opensTheAnswerToANeighbourAndToNobodyElse() {
        ads.live(ads.plan(page.place(), Set.of(), TestingAds.views(10), null));
        var answer = page.slot("Origin", NEIGHBOUR, "Derbes-Seen", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(NEIGHBOUR);
        assertThat(header(answer, "Access-Control-Expose-Headers")).isEqualTo("Derbes-Seen");
        assertThat(header(answer, "Vary")).isEqualTo("Origin");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
        for (String stranger : new String[] {
            "http://shop.derbes.test:81", "https://shop.derbes.test", "http://x.shop.derbes.test", "null"
        }) {
            var no = page.slot("Origin", stranger);
            assertThat(no.statusCode()).as(stranger).isEqualTo(403);
            assertThat(no.body()).isEmpty();
            assertThat(no.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
        assertThat(page.slot("Origin", "http://127.0.0.1:" + port).statusCode()).isEqualTo(200);
    }

    @Test
    void answersTheQuestionBeforeTheQuestion() {
        var yes = preflight(NEIGHBOUR);
        assertThat(yes.statusCode()).isEqualTo(204);
        assertThat(header(yes, "Access-Control-Allow-Methods")).isEqualTo("GET");
        assertThat(header(yes, "Access-Control-Allow-Headers")).isEqualTo("Derbes-Seen");
        assertThat(preflight("https://evil.example").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String origin) {
        return page.send(page.request("/ad/slot/" + page.place() + "?page=/")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "derbes-seen")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    @Test
    void countsWhatANeighbourTellsAndNotWhatAStrangerDoes() {
        var campaign = ads.live(ads.plan(page.place(), Set.of(), TestingAds.views(10), null));
        tell(TestingPage.token(page.slot("Origin", NEIGHBOUR)), "https://evil.example");
        assertThat(shown(campaign)).isZero();
        tell(TestingPage.token(page.slot("Origin", NEIGHBOUR)), NEIGHBOUR);
        assertThat(shown(campaign)).isOne();
    }

    private void tell(String token, String origin) {
        page.send(page.request("/ad/seen")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(token)));
    }

    @Test
    void letsANeighbourHoldTheFrameOfADocument() {
        var draft = new CreativeDraft(Kind.HTML, new Size(300, 250), 1, TestingAds.WORDS, "/tea", "<p>Шай</p>", null);
        ads.live(ads.plan(page.place(), Set.of(), TestingAds.views(10), null), draft);
        var frame = Jsoup.parse(page.slot("Origin", NEIGHBOUR).body()).expectFirst("iframe");
        assertThat(header(page.get(frame.attr("src")), "Content-Security-Policy"))
                .contains("frame-ancestors 'self' " + NEIGHBOUR + ";", "sandbox");
    }

    @Test
    @Obligation("3.3")
    void countsNothingThatABrowserOfTheStaffSees() {
        var campaign = ads.live(ads.plan(page.place(), Set.of(), TestingAds.views(10), null));
        var token = TestingPage.token(page.slot());
        page.send(
                page.request("/ad/seen").header("Cookie", "a=b; derbes_own=yes").POST(BodyPublishers.ofString(token)));
        refused.write();
        assertThat(shown(campaign)).isZero();
        assertThat(jdbc.sql("select reason from ads.refused where event = 'impression'")
                        .query(String.class)
                        .list())
                .contains("own");
        page.post("/ad/seen", token);
        assertThat(shown(campaign)).isOne();
    }

    private long shown(UUID campaign) {
        return jdbc.sql("select coalesce(sum(n), 0) from ads.count where campaign = :id and event = 'impression'")
                .param("id", campaign)
                .query(Long.class)
                .single();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
