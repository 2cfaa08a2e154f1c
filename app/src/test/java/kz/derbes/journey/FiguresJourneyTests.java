package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import kz.derbes.law.Language;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.stats.Rollups;
import kz.derbes.visit.stats.TestingTraffic;
import kz.derbes.visit.stats.bulletin.Bulletins;
import kz.derbes.visit.stats.bulletin.Every;
import kz.derbes.visit.stats.core.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FiguresJourneyTests extends Journey {
    private static final int DAYS = 12;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rollups rollups;

    @Autowired
    Bulletins bulletins;

    @Autowired
    Clock clock;

    @Test
    @Obligation({"3.3.2", "C30", "RET-08", "LNG-01"})
    void ownerLooksAtFiguresFiltersSharesAndChecks() {
        seed();
        var page = owner("ru");
        page.navigate("/console/visit?days=30&compare=before");
        assertThat(page.locator("[data-tile=visits] dd")).not().containsText("меньше");
        assertThat(page.locator("#views-chart canvas")).isVisible();
        look(page, "figures-1-overview");
        page.locator("[data-card=country] .bars a").first().click();
        assertThat(page.locator(".stat-filter .chip")).containsText("Казахстан");
        page.locator(".save summary").click();
        page.fill("#segment-name", "Из Казахстана");
        submit(page, "/console/visit/desk/segment");
        look(page, "figures-2-desk");
        filters(page);
        bulletins.choose(new Bulletins.Plan(Every.WEEK, Language.RU));
        bulletins.catchUp();
        page.navigate("/console/visit/reports");
        assertThat(page.locator("tbody a[href$='.pdf']").first()).isVisible();
        look(page, "figures-3-reports");
        reachesAGoal(page);
        countsAgain(page);
        shares(page);
        for (var language : new String[] {"kk", "en"}) {
            var other = owner(language);
            for (var path : new String[] {
                "", "/by/page", "/goals", "/returns", "/live", "/everybody", "/reports", "/technical", "/desk"
            }) {
                other.navigate("/console/visit" + path);
                assertThat(other.locator("main").innerText())
                        .doesNotContain("??")
                        .doesNotContain("stats.", "visit.");
                look(other, "figures-4" + path.replace('/', '-') + "-" + language);
            }
        }
    }

    private void filters(Page page) {
        page.navigate("/console/visit?days=30&by=country&is=KZ");
        page.locator("[data-card=device] .bars a").first().click();
        assertThat(page.locator(".stat-filter .chip")).hasCount(2);
        page.navigate(page.url().replace("/console/visit?", "/console/visit/by/page?"));
        look(page, "figures-2-filters");
        assertThat(page.locator(".stat-list tbody a").first()).isVisible();
        page.locator(".stat-filter .chip a").first().click();
        assertThat(page.locator(".stat-filter .chip")).hasCount(1);
    }

    private void seed() {
        var traffic = new TestingTraffic(jdbc, 77);
        var today = LocalDate.ofInstant(clock.instant(), Seen.ZONE);
        for (int ago = DAYS; ago > 0; ago--) {
            var hits = traffic.day(today.minusDays(ago), 20 + 3 * (DAYS - ago));
            traffic.write(hits);
            traffic.countByEverybody(hits, 3);
        }
        rollups.catchUp();
    }

    private void reachesAGoal(Page page) {
        page.navigate("/console/visit/goals");
        page.fill("#name", "Заказ");
        page.fill("#steps", "/tea*\n/cart\nорder");
        submit(page, "/console/visit/goals/add");
        assertThat(page.locator(".invalid-feedback")).isVisible();
        page.fill("#steps", "/tea*\n/cart\n/order");
        submit(page, "/console/visit/goals/add");
        while (rollups.countBack()) assertThat(page.locator(".funnel li")).hasCount(3);
        page.navigate("/console/visit/goals?days=30");
        assertThat(page.locator(".funnel li")).hasCount(3);
        look(page, "figures-3-goals");
    }

    private void countsAgain(Page page) {
        page.navigate("/console/visit/desk");
        page.fill(
                "#check-day",
                LocalDate.ofInstant(clock.instant(), Seen.ZONE).minusDays(1).toString());
        submit(page, "/console/visit/desk/check");
        assertThat(page.locator("[data-test=agreement]")).isVisible();
    }

    private void shares(Page page) {
        page.fill("#share-name", "Совет");
        submit(page, "/console/visit/desk/share");
        var link = page.locator("[data-test=link]").innerText();
        var stranger = visitor("ru");
        var answer = stranger.navigate(link);
        assertThat(answer.headers()).containsEntry("x-robots-tag", "noindex, nofollow");
        assertThat(stranger.context().cookies()).isEmpty();
        assertThat(stranger.locator(".bars a, form[action*=console]")).hasCount(0);
        look(stranger, "figures-3-shared");
        page.locator("form[action*='/share/'] button").first().click();
        assertThat(stranger.navigate(link).status()).isEqualTo(404);
    }
}
