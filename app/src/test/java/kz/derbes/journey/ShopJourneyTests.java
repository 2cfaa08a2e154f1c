package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** A small shop in a real browser: a guest buys, staff send, the guest gives back. */
class ShopJourneyTests extends Journey {
    @Test
    @Obligation({"4.1.6", "3.3#2", "SEL-02", "SEL-04", "C20"})
    void guestBuysWithoutAnAccountAndGivesBack() {
        var guest = visitor("kk");
        guest.navigate("/");
        refuseAll(guest);
        guest.navigate("/shop");
        look(guest, "shop-01-window");
        org.assertj.core.api.Assertions.assertThat(
                        guest.context().cookies().stream().map(it -> it.name))
                .containsExactly("derbes_choice");
        guest.fill("#q", "чайнек");
        guest.locator("form[role=search] button").click();
        assertThat(guest.locator("[data-slug=teapot-snow]")).isVisible();
        look(guest, "shop-02-search");
        guest.locator("[data-slug=teapot-snow] a").click();
        look(guest, "shop-03-item");
        guest.locator("[data-test=add]").click();
        assertThat(guest.locator("[data-test=basket]")).containsText("шәйнегі");
        look(guest, "shop-04-basket");
        String path = checkout(guest);
        send();
        giveBack(guest, path);
    }

    private String checkout(Page guest) {
        guest.navigate("/checkout");
        look(guest, "shop-05-checkout");
        guest.locator("[data-test=order]").click();
        assertThat(guest.locator("#faults")).isVisible();
        look(guest, "shop-06-faults");
        guest.fill("#given-name", "Дана");
        guest.fill("#phone", "+7 701 555 99 88");
        guest.fill("#email", "shop.journey@example.kz");
        guest.check("#handing-courier");
        guest.fill("#residence", "Алматы, Абай 10, 5 пәтер");
        guest.check("#carrier");
        guest.check("#paying-delivery");
        guest.check("#adult");
        guest.check("#consent");
        guest.locator("[data-test=order]").click();
        guest.waitForURL(Pattern.compile(".*/order/[A-Za-z0-9_-]{43}$"));
        assertThat(guest.locator("[data-state=accepted]")).isVisible();
        look(guest, "shop-07-order");
        return guest.url().replaceFirst("https?://[^/]+", "");
    }

    /** A member of staff opens the address with a reason, and sends. */
    private void send() {
        var staff = owner("ru");
        staff.navigate("/console/orders");
        look(staff, "shop-08-orders");
        staff.locator("tbody th a").first().click();
        String number = staff.url().replaceFirst(".*/", "");
        staff.fill("#why", "отправляю посылку");
        staff.locator("form[action$='/delivery'] button").click();
        assertThat(staff.locator("[data-test=delivery]")).containsText("Абай 10");
        staff.locator("form[action$='/label'] button").click();
        assertThat(staff.locator("[data-test=label]")).containsText("Абай 10");
        look(staff, "shop-09-delivery");
        for (var state : new String[] {"sent", "delivered"}) {
            staff.navigate("/console/orders/" + number);
            staff.locator("button[value=" + state + "]").click();
        }
        look(staff, "shop-10-done");
        staff.navigate("/console/orders/offers");
        look(staff, "shop-11-offers");
        staff.navigate("/console/orders/offers/edit?slug=teapot-snow");
        look(staff, "shop-12-offer");
        staff.navigate("/console/orders/offers/import");
        look(staff, "shop-13-import");
        staff.navigate("/console/orders/kept");
        look(staff, "shop-14-kept");
        staff.context().close();
    }

    private void giveBack(Page guest, String path) {
        guest.navigate(path);
        guest.locator("summary").first().click();
        guest.fill("#line-1", "1");
        look(guest, "shop-15-return");
        guest.locator("form[action$='/return'] button").click();
        assertThat(guest.locator("[data-state=return-asked]")).isVisible();
        look(guest, "shop-16-asked");
        guest.navigate(path + "/forget");
        look(guest, "shop-17-forget");
    }

    @Test
    @Obligation({"3.3#2", "C20"})
    void visitorHasTheBasketKeptAndDeletesIt() {
        var guest = visitor("ru");
        guest.navigate("/");
        refuseAll(guest);
        guest.navigate("/shop/item/cup-steppe");
        guest.locator("[data-test=add]").click();
        guest.check("#keep");
        guest.locator("form[action='/basket/keep'] button").click();
        assertThat(guest.locator("[data-test=kept]")).isVisible();
        look(guest, "shop-20-kept");
        guest.context()
                .clearCookies(
                        new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("derbes_session"));
        guest.navigate("/basket");
        assertThat(guest.locator("[data-slug=cup-steppe]")).isVisible();
        guest.locator("form[action='/basket/forget'] button").click();
        assertThat(guest.locator(".empty")).isVisible();
        look(guest, "shop-21-empty");
        org.assertj.core.api.Assertions.assertThat(
                        guest.context().cookies().stream().map(it -> it.name))
                .doesNotContain("derbes_basket");
    }
}
