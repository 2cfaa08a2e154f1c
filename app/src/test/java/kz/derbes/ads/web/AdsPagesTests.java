package kz.derbes.ads.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.derbes.ads.book.TestingAds;
import kz.derbes.ads.book.Told;
import kz.derbes.ads.core.Words;
import kz.derbes.law.Language;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages on which staff work with advertising. */
@SpringBootTest
@AutoConfigureMockMvc
class AdsPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

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
