package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import kz.derbes.order.TestingOrders;
import kz.derbes.payment.TestingBuyers;
import kz.derbes.testing.TestingSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A guest pays at the played provider and comes back; a part of it goes back. */
class PaymentJourneyTests extends Journey {
    private static final long SUM = 1_250_000;

    @Autowired
    ApplicationContext house;

    TestingOrders orders;

    @BeforeEach
    void place() {
        orders = new TestingOrders(house);
        TestingSimulator.control("keep", Map.of("on", "no"));
        TestingSimulator.control("site", Map.of("url", "http://127.0.0.1:" + port));
    }

    @Test
    void guestPaysAtTheProviderAndSeesIt() {
        var order = orders.place(SUM);
        String link = "/pay/" + order.id() + "?key=" + order.key();
        for (String language : new String[] {"kk", "en"}) {
            var other = visitor(language);
            arrive(other);
            other.navigate(link);
            look(other, "pay-" + language);
        }
        var page = chromium.visitor(
                "ru", it -> org.assertj.core.api.Assertions.assertThat(it).startsWith("left the site"));
        page.route("http://127.0.0.1:8080/**", this::here);
        arrive(page);
        page.navigate(link);
        look(page, "pay-ru");
        page.check("#allow-tiptop-pay");
        page.locator("section[aria-labelledby=way-tiptop-pay] button").click();
        look(page, "pay-go");
        page.click("#go");
        page.locator("button:has-text('Pay')").first().click();
        page.waitForURL("**/pay/return/**");
        assertThat(page.locator("[data-state=paid]")).isVisible();
        look(page, "pay-paid");
        page.navigate(link);
        assertThat(page.locator("[data-test=nothing-due]")).isVisible();
        look(page, "pay-nothing");
        seenByStaff(order);
    }

    private void arrive(Page page) {
        page.navigate("/");
        refuseAll(page);
    }

    private void seenByStaff(TestingOrders.Placed order) {
        var owner = owner("ru");
        owner.navigate("/console/payments?number=" + order.number());
        look(owner, "payments");
        owner.locator("tr[data-order='" + order.number() + "'] a").click();
        owner.fill("#sum", "2500");
        owner.check("input[name=sure]");
        owner.locator("form[action$='/refund'] button").click();
        new TestingBuyers(house).work();
        owner.reload();
        assertThat(owner.locator("[data-test=refund]")).containsText("возвращено");
        look(owner, "payment-one");
        owner.navigate("/console/payments/reconciliation");
        look(owner, "payments-books");
    }

    /** The provider sends buyers to the port that is configured; this site listens on another. */
    private void here(Route route) {
        String to = route.request().url().replace(":8080", ":" + port);
        route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("location", to)));
    }
}
