package kz.derbes.ads.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.book.Told;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.ads.core.Words;
import kz.derbes.ads.guest.Guests;
import kz.derbes.ads.report.PublicAds;
import kz.derbes.ads.show.Ticket;
import kz.derbes.ads.show.Tickets;
import kz.derbes.law.Language;
import kz.derbes.law.Role;
import kz.derbes.law.Terms;
import kz.derbes.law.holding.Holder;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
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

/** Pages of advertising: staff, advertisers, and what everybody may read. */
@SpringBootTest
@AutoConfigureMockMvc
class AdsPagesTests {
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

    final String number = UUID.randomUUID().toString();
    TestingAds ads;
    String place;

    @BeforeEach
    void open() {
        ads = new TestingAds(context);
        place = ads.place();
    }

    @Test
    void opensToThoseWhoWorkWithIt() throws Exception {
        var campaign = ads.live(ads.plan(place, Set.of("KZ"), TestingAds.views(5), 3));
        var creative = ads.creatives.of(campaign).getFirst().id();
        for (String path : List.of(
                "",
                "/campaigns/new",
                "/campaigns/" + campaign,
                "/campaigns/" + campaign + "/plan",
                "/campaigns/" + campaign + "/creatives/new",
                "/creatives/" + creative,
                "/advertisers",
                "/placements",
                "/try",
                "/try?placement=" + place,
                "/reports",
                "/reports?by=creative")) {
            for (String language : List.of("kk", "ru", "en")) {
                var page = Jsoup.parse(body(get("/console/ads" + path, Role.ADS, language, 200)));
                assertThat(page.text()).as(path).doesNotContain("??", "ads.");
            }
            get("/console/ads" + path, Role.AUDITOR, "en", 200);
            get("/console/ads" + path, Role.SUPPORT, "en", 403);
        }
        assertThat(post("/campaigns/" + campaign + "/step", Role.AUDITOR, Map.of("step", "pause"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @Obligation({"ADS-02", "3.3"})
    void publishesNothingWithoutAKazakhText() throws Exception {
        var campaign = ads.campaigns.plan(
                ads.advertiser(), "Чай", ads.plan(place, Set.of(), TestingAds.views(5), null), TestingAds.MAKER);
        var russian = new Words(Map.of(Language.RU, new Words.Text("Чай", "")));
        ads.creatives.draft(campaign, ads.text(russian), TestingAds.MAKER);
        var answer = post("/campaigns/" + campaign + "/step", Role.ADS, Map.of("step", "submit"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(body(answer)).expectFirst("[role=alert]").text()).contains("Kazakh");
        assertThat(ads.creatives.submit(ads.creatives.of(campaign).getFirst().id(), TestingAds.MAKER))
                .isEqualTo(Told.NO_KAZAKH);
        assertThat(jdbc.sql("select count(*) from ads.creative where state <> 'draft' and title_kk is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letsOnlyASecondMemberAllow() {
        var campaign = ads.campaigns.plan(
                ads.advertiser(), "Чай", ads.plan(place, Set.of(), TestingAds.views(5), null), TestingAds.MAKER);
        assertThat(ads.campaigns.submit(campaign, TestingAds.MAKER)).isEqualTo(Told.NOTHING_TO_SHOW);
        ads.creatives.draft(campaign, ads.text(TestingAds.WORDS), TestingAds.SECOND);
        assertThat(ads.campaigns.submit(campaign, TestingAds.MAKER)).isEqualTo(Told.DONE);
        assertThat(ads.campaigns.allow(campaign, TestingAds.MAKER)).isEqualTo(Told.OWN_WORK);
        assertThat(ads.campaigns.allow(campaign, TestingAds.SECOND))
                .as("made one of its advertisements")
                .isEqualTo(Told.OWN_WORK);
        assertThat(ads.campaigns.pause(campaign, TestingAds.MAKER)).isEqualTo(Told.NOT_NOW);
    }

    @Test
    @Obligation("ADS-03")
    void keepsTheFormAndNamesTheFieldWithForeignMoney() throws Exception {
        var campaign = ads.campaigns.plan(
                ads.advertiser(), "Чай", ads.plan(place, Set.of(), TestingAds.views(5), null), TestingAds.MAKER);
        var answer = post(
                "/campaigns/" + campaign + "/creatives",
                Role.ADS,
                Map.of("kind", "text", "title-kk", "Шай", "title-ru", "Чай за $5", "target", "/tea", "weight", "1"));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(body(answer));
        assertThat(page.expectFirst("#title-ru-fault").text()).contains("tenge");
        assertThat(page.expectFirst("#title-kk").attr("value")).isEqualTo("Шай");
        assertThat(ads.creatives.of(campaign)).isEmpty();
    }

    @Test
    void plansACampaignFromTheForm() throws Exception {
        var advertiser = ads.advertiser();
        var wrong = post(
                "/campaigns",
                Role.ADS,
                Map.of("name", "", "advertiser", advertiser.toString(), "starts", "soon", "countries", "XX"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(body(wrong)).select(".invalid-feedback").size()).isGreaterThan(4);
        var right = Map.of(
                "name", "Көктем",
                "advertiser", advertiser.toString(),
                "placements", place,
                "starts", "2026-11-24T10:00",
                "ends", "2026-12-24T10:00",
                "priority", "7",
                "amount", "1000",
                "pages", "/shop/*\n/tea",
                "countries", "kz, uz");
        var answer = post("/campaigns", Role.ADS, right);
        assertThat(answer.getStatus()).isEqualTo(302);
        var plan = ads.campaigns.list(null, advertiser, 10, 0).getFirst().plan();
        assertThat(plan.targeting().countries()).containsExactlyInAnyOrder("KZ", "UZ");
        assertThat(plan.targeting().pages()).hasSize(2);
        assertThat(plan.starts()).isEqualTo(Instant.parse("2026-11-24T05:00:00Z"));
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

    private MockHttpServletResponse get(String path, Role role, String language, int status) {
        var answer = mvc.get()
                .uri(path)
                .with(TestingMember.with(number, role))
                .header("Accept-Language", language)
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).as(role + " " + path).isEqualTo(status);
        return answer;
    }

    private MockHttpServletResponse post(String path, Role role, Map<String, String> values) {
        var request = mvc.post()
                .uri("/console/ads" + path)
                .with(TestingMember.with(number, role))
                .with(csrf())
                .header("Accept-Language", "en");
        for (var value : values.entrySet()) request = request.param(value.getKey(), value.getValue());
        return request.exchange().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }
}
