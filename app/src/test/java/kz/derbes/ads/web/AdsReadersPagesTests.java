package kz.derbes.ads.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.ads.guest.Guests;
import kz.derbes.ads.report.PublicAds;
import kz.derbes.ads.show.Ticket;
import kz.derbes.ads.show.Tickets;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holder;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages of advertising for readers and advertisers. */
@SpringBootTest
@AutoConfigureMockMvc
class AdsReadersPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Tickets tickets;

    @Autowired
    Guests guests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    TestingAds ads;
    String place;

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        place = ads.place();
    }

    @Test
    @Obligation({"4.1.8", "3.3#1"})
    void tellsTheReaderWhatWasUsed() throws Exception {
        var campaign = ads.live(ads.plan(place, Set.of("KZ"), TestingAds.views(5), null));
        var creative = ads.creatives.of(campaign).getFirst().id();
        var since = Instant.parse("2026-11-02T00:00:00Z");
        assertThat(why(campaign, creative, new Whereabouts.NotAllowed()).select("[data-test=country]"))
                .isEmpty();
        var known = why(campaign, creative, new Whereabouts.Known("KZ", since));
        assertThat(known.expectFirst("[data-test=country]").text()).contains("KZ", "November 2, 2026");
        assertThat(known.select("main a[href=/consent]")).hasSize(1);
        assertThat(why(campaign, creative, new Whereabouts.Unknown(since))
                        .expectFirst("[data-test=country]")
                        .text())
                .contains("not known");
        assertThat(mvc.get().uri("/ads/why/forged").exchange().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    @Obligation({"RET-07", "3.3"})
    void keepsWhatWasShownForAYearAndNotLonger() {
        var campaign = ads.live(ads.plan(place, Set.of(), TestingAds.views(5), null));
        var listed = context.getBean(PublicAds.class);
        assertThat(listed.list(false, 100, 0)).anyMatch(it -> it.campaign().id().equals(campaign) && it.shown());
        ads.campaigns.end(campaign, TestingAds.MAKER);
        ads.campaigns.archive(campaign, TestingAds.MAKER);
        assertThat(listed.list(true, 100, 0))
                .anyMatch(it ->
                        it.campaign().id().equals(campaign) && !it.creatives().isEmpty());
        var last = Instant.parse("2026-11-24T08:00:00Z");
        jdbc.sql(
                        "insert into ads.count (campaign, creative, placement, hour, event, n) values (:id, :creative, :place, :hour, 'impression', 1)")
                .param("id", campaign)
                .param("creative", ads.creatives.of(campaign).getFirst().id())
                .param("place", place)
                .param("hour", last.atOffset(java.time.ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "update ads.campaign set ends = '2026-11-24T09:00:00Z', starts = '2026-11-01T09:00:00Z' where id = :id")
                .param("id", campaign)
                .update();
        var holder = context.getBeansOfType(Holder.class).values().stream()
                .filter(it -> it.room().equals("ads"))
                .findFirst()
                .orElseThrow();
        var yearLater = context.getBean(Terms.class).due("retention.ads", last);
        holder.sweep(yearLater, Set.of());
        assertThat(ads.campaigns.find(campaign)).isPresent();
        assertThat(holder.sweep(yearLater.plus(Duration.ofHours(2)), Set.of())).isPositive();
        assertThat(ads.campaigns.find(campaign)).isEmpty();
        assertThat(jdbc.sql("select count(*) from ads.count where campaign = :id")
                        .param("id", campaign)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Obligation("6.3.2")
    void showsAnAdvertiserTheirOwnAndNobodyElses() throws Exception {
        var mine = ads.live(ads.plan(place, Set.of(), TestingAds.views(5), null));
        var other = ads.live(ads.plan(place, Set.of(), TestingAds.views(5), null));
        var advertiser = ads.campaigns.find(mine).orElseThrow().advertiser();
        var link = guests.invite(advertiser, TestingAds.MAKER);
        assertThat(enter("0".repeat(64)).getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(body(guest("/advertiser/enter?token=" + link, "")))
                        .select("input[name=token]"))
                .hasSize(1);
        var entered = enter(link);
        assertThat(entered.getStatus()).isEqualTo(302);
        var cookie = Objects.requireNonNull(entered.getCookie("derbes_advertiser"));
        assertThat(cookie.getPath()).isEqualTo("/advertiser");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(enter(link).getStatus()).as("works once").isEqualTo(422);
        var session = cookie.getValue();
        assertThat(body(guest("/advertiser?placement=" + place, session)))
                .contains(mine.toString())
                .doesNotContain(other.toString());
        assertThat(guest("/advertiser/campaigns/" + mine, session).getStatus()).isEqualTo(200);
        assertThat(guest("/advertiser/campaigns/" + other, session).getStatus()).isEqualTo(404);
        assertThat(guest("/advertiser/campaigns/" + UUID.randomUUID(), session).getStatus())
                .isEqualTo(404);
        assertThat(body(guest("/advertiser/reports.csv?campaign=" + other, session)))
                .isEqualTo("campaign,impressions,viewable,clicks,goals\r\n");
        assertThat(guest("/console/ads", session).getStatus()).isEqualTo(302);
        assertThat(guests.endAll(advertiser, TestingAds.MAKER)).isPositive();
        assertThat(guest("/advertiser", session).getStatus())
                .as("ended at once")
                .isEqualTo(302);
    }

    private Document why(UUID campaign, UUID creative, Whereabouts where) throws Exception {
        var token = tickets.write(new Ticket(UUID.randomUUID(), campaign, creative, place, clock.instant(), 0, where));
        return Jsoup.parse(body(mvc.get()
                .uri("/ads/why/" + token)
                .header("Accept-Language", "en")
                .exchange()
                .getResponse()));
    }

    private MockHttpServletResponse enter(String token) {
        return mvc.post()
                .uri("/advertiser/enter")
                .with(csrf())
                .param("token", token)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse guest(String path, String session) {
        var request = mvc.get().uri(path).accept("text/html").header("Accept-Language", "en");
        if (!session.isEmpty()) request = request.cookie(new Cookie("derbes_advertiser", session));
        return request.exchange().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }
}
