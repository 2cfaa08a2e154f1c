package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import kz.derbes.ads.core.Hours;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign from its plan to a click, each step by whoever takes it. */
class AdsJourneyTests extends StaffedJourney {
    private static final String NEIGHBOUR = "http://shop.derbes.test";

    @Autowired
    JdbcClient jdbc;

    @Test
    @Obligation({"ADS-01", "ADS-02", "ADS-06", "3.3", "4.1.8"})
    void twoOfTheStaffPublishACampaignAndAVisitorClicksIt() {
        var owner = owner("ru");
        var name = "Шай " + UUID.randomUUID().toString().substring(0, 8);
        var campaign = plan(owner, name);
        owner.navigate(campaign + "/creatives/new");
        owner.fill("#title-kk", "Таудан шай, 1 500 ₸");
        owner.fill("#title-ru", "Чай с гор, 1 500 ₸");
        owner.fill("#body-ru", "Собран в июне.");
        owner.fill("#target", "/policy");
        look(owner, "ads-1-creative-new");
        owner.locator("main form button.btn-primary").click();
        look(owner, "ads-2-creative");
        owner.navigate(campaign);
        owner.locator("input[value=submit] + button").click();
        assertThat(owner.locator("input[value=allow]")).hasCount(0);
        look(owner, "ads-3-waiting");

        var second = member(owner, "ads", "kk");
        second.navigate(campaign);
        second.locator("input[value=allow] + button").click();
        look(second, "ads-4-live");

        var visitor = visitor("ru");
        visitor.navigate("/policy");
        refuseAll(visitor);
        visitor.navigate("/");
        visitor.locator("[data-derbes-ad] .derbes-ad").waitFor();
        visitor.locator("[data-derbes-ad]").scrollIntoViewIfNeeded();
        assertThat(visitor.locator(".derbes-ad-label")).containsText("Жарнама / Реклама");
        assertThat(visitor.locator(".derbes-ad-body")).containsText("Таудан шай");
        look(visitor, "ads-5-home-ru");
        await(name, "viewable");
        var why = visitor.locator(".derbes-ad-why a").getAttribute("href");
        visitor.locator(".derbes-ad-body").click();
        visitor.waitForURL("**/policy");
        visitor.navigate(why);
        assertThat(visitor.locator("[data-test=nothing-else]")).isVisible();
        look(visitor, "ads-6-why-ru");
        assertThat(visitor.context().cookies().stream().map(it -> it.name)).containsOnly("derbes_choice");

        second.navigate(campaign);
        assertThat(counted(name)).isEqualTo(Map.of("impression", 1L, "viewable", 1L, "click", 1L));
        for (String figure : new String[] {"impressions", "viewable", "clicks"})
            assertThat(second.locator("[data-test=" + figure + "]")).hasText("1");
        second.navigate("/console/ads/reports?by=campaign");
        look(second, "ads-7-reports");
        second.navigate("/console/ads");
        look(second, "ads-8-list");
        second.navigate("/console/ads/try?placement=home&page=/&lang=en&device=phone");
        look(second, "ads-9-try");
        second.navigate(campaign);
        second.locator("input[value=end] + button").click();
        guest(second);
        pages("kk");
        pages("en");
        withoutScripts();
        onANeighbour();
    }

    private String plan(Page owner, String name) {
        owner.navigate("/console/ads/advertisers");
        owner.fill("#name", "Тау Шайы ЖШС");
        owner.locator("main form button.btn-primary").click();
        owner.navigate("/console/ads/campaigns/new");
        owner.fill("#name", name);
        owner.selectOption("#advertiser", new com.microsoft.playwright.options.SelectOption().setLabel("Тау Шайы ЖШС"));
        owner.check("input[name=placements][value=home]");
        owner.fill(
                "#starts",
                LocalDateTime.ofInstant(Instant.now().minus(Duration.ofHours(1)), Hours.ZONE)
                        .toString()
                        .substring(0, 16));
        owner.fill("#priority", "10");
        owner.fill("#amount", "4");
        owner.selectOption("#pacing", "asap");
        look(owner, "ads-0-plan");
        owner.locator("main form button.btn-primary").click();
        owner.waitForURL("**/console/ads/campaigns/*-*");
        return owner.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private void guest(Page staff) {
        staff.navigate("/console/ads/advertisers");
        staff.locator("main tbody a").first().click();
        look(staff, "ads-10-advertiser");
        staff.locator("form[action$='/invite'] button").click();
        var link = staff.locator("[data-test=guest-link]").innerText();
        var advertiser = visitor("ru");
        advertiser.navigate(link);
        submit(advertiser, "/advertiser/enter");
        look(advertiser, "ads-11-guest");
    }

    private void pages(String language) {
        var page = visitor(language);
        page.navigate("/");
        refuseAll(page);
        page.locator("[data-derbes-ad] .derbes-ad").waitFor();
        look(page, "ads-12-home-" + language);
        page.navigate(page.locator(".derbes-ad-why a").getAttribute("href"));
        look(page, "ads-13-why-" + language);
        page.navigate("/ads");
        look(page, "ads-14-public-" + language);
    }

    private void withoutScripts() {
        var page = chromium.visitorWithoutScripts("kk");
        page.navigate("/");
        assertThat(page.frameLocator("[data-derbes-ad] iframe").locator(".derbes-ad-label"))
                .containsText("Жарнама / Реклама");
        chromium.picture(page, "ads-15-no-scripts");
    }

    /** A page of the operator that another server gives. */
    private void onANeighbour() {
        var page = chromium.visitor("ru", it -> {});
        page.route(
                NEIGHBOUR + "/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody("<!DOCTYPE html><html lang=ru><title>Лавка</title><p>Лавка</p>"
                                + "<div data-derbes-ad=home></div><script defer src='http://localhost:" + port
                                + "/derbes.js'></script>")));
        long before = impressions();
        page.navigate(NEIGHBOUR + "/tea");
        page.locator("[data-derbes-ad] .derbes-ad").waitFor();
        var link = page.locator(".derbes-ad-body").getAttribute("href");
        assertThat(link).startsWith("http://localhost:" + port + "/ad/click/");
        for (int patience = 0; patience < 60 && impressions() == before; patience++) page.waitForTimeout(50);
        assertThat(impressions()).isEqualTo(before + 1);
        assertThat(page.context().cookies()).isEmpty();
    }

    private long impressions() {
        return jdbc.sql("select coalesce(sum(n), 0) from ads.count where event = 'impression'")
                .query(Long.class)
                .single();
    }

    private void await(String campaign, String event) {
        for (int patience = 0; patience < 60 && !counted(campaign).containsKey(event); patience++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Map<String, Long> counted(String campaign) {
        return jdbc
                .sql("""
                        select event, sum(n) as n from ads.count c join ads.campaign k on k.id = c.campaign
                         where k.name = :name group by event
                        """)
                .param("name", campaign)
                .query((row, n) -> Map.entry(row.getString("event"), row.getLong("n")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
