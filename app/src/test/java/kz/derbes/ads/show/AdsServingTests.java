package kz.derbes.ads.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.law.Scope;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Advertisements over the wire: what is shown to whom. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AdsServingTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    Tickets tickets;

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
    @Obligation({"ADS-01", "ADS-02", "ADS-06", "3.3"})
    void labelsEveryAdvertisementAndSaysItInKazakh() {
        ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        for (String language : List.of("kk", "ru", "en")) {
            var answer = page.get("/ad/slot/" + place + "?page=/tea&lang=" + language);
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
        assertThat(page.slot().statusCode()).isEqualTo(204);
        assertThat(page.get("/ad/slot/nowhere?page=/").statusCode()).isEqualTo(204);
        assertThat(page.get("/ad/slot/" + place + "?page=tea").statusCode()).isEqualTo(400);
        assertThat(page.get("/ad/slot/UPPER?page=/").statusCode()).isEqualTo(400);
    }

    @Test
    @Obligation({"3.3#1", "4.1.8", "CON-11", "CON-15", "C10"})
    void asksForTheCountryOnlyUnderALivePermission() {
        ads.live(ads.plan(place, Set.of("KZ"), TestingAds.views(10), null));
        var house = ads.plan(place, Set.of(), new Budget(Budget.Unit.IMPRESSIONS, 100, null, Pacing.ASAP), null);
        ads.live(house);
        var visitor = visitors.allowed(Scope.TARGETING, Duration.ofDays(1));
        assertThat(where(page.slot())).isEqualTo(new Whereabouts.NotAllowed());
        assertThat(where(page.slot("Cookie", visitors.cookieOf(visitor)))).isInstanceOf(Whereabouts.Unknown.class);
        var measured = visitors.allowed(Scope.MEASUREMENT, Duration.ofDays(1));
        assertThat(where(page.slot("Cookie", visitors.cookieOf(measured)))).isEqualTo(new Whereabouts.NotAllowed());
        visitors.end(visitor, Scope.TARGETING);
        assertThat(where(page.slot("Cookie", visitors.cookieOf(visitor))))
                .as("at once")
                .isEqualTo(new Whereabouts.NotAllowed());
    }

    @Test
    void remembersInThePageAloneHowOftenItWasSeen() {
        ads.live(ads.plan(place, Set.of(), TestingAds.views(100), 2));
        String seen = "";
        for (int i = 0; i < 2; i++) {
            var answer = page.slot("Derbes-Seen", seen);
            assertThat(answer.statusCode()).isEqualTo(200);
            seen = answer.headers().firstValue("Derbes-Seen").orElseThrow();
        }
        assertThat(page.slot("Derbes-Seen", seen).statusCode()).isEqualTo(204);
        assertThat(page.slot().statusCode()).as("cannot remember").isEqualTo(204);
        var forged = seen.replaceFirst(":2", ":0");
        assertThat(page.slot("Derbes-Seen", forged).statusCode())
                .as("what was not signed here counts as nothing seen")
                .isEqualTo(200);
    }

    @Test
    void takesAPausedCampaignOffThePagesAtOnce() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(10), null));
        assertThat(page.slot().statusCode()).isEqualTo(200);
        ads.campaigns.pause(campaign, TestingAds.MAKER);
        assertThat(page.slot().statusCode()).isEqualTo(204);
        ads.campaigns.resume(campaign, TestingAds.MAKER);
        assertThat(page.slot().statusCode()).isEqualTo(200);
    }

    private Whereabouts where(HttpResponse<String> answer) {
        return tickets.read(TestingPage.token(answer)).orElseThrow().where();
    }
}
