package kz.derbes.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.derbes.payment.TestingBuyers;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingPostgres;
import kz.derbes.testing.TestingSimulator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A small shop in a real browser, from the first look at it to the money that came back, and what an erasure leaves. */
class BuyerJourneyTests extends Journey {
    private static final Pattern NUMBER = Pattern.compile("[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}");

    /** What may name an erased person's number: proof of consents, of transfers and of deeds (RET-06, OPR-06). */
    private static final List<String> PROOF = List.of("consent.consent", "disclosure.transfer", "ledger.fact");

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    @BeforeEach
    void openTheTill() {
        TestingSimulator.control("keep", Map.of("on", "no"));
        TestingSimulator.control("site", Map.of("url", "http://127.0.0.1:" + port));
    }

    @Test
    @Obligation({"4.1.6", "4.1.7", "3.3#2", "6.3.2", "SEL-02", "SEL-04", "C20"})
    void guestBuysPaysGivesBackAndSeesTheMoneyReturn() {
        var guest = buyer("kk");
        finds(guest);
        keepsTheBasket(guest);
        guest.navigate("/checkout");
        look(guest, "shop-06-checkout");
        guest.locator("[data-test=order]").click();
        assertThat(guest.locator("#faults")).isVisible();
        look(guest, "shop-07-faults");
        guest.fill("#given-name", "Дана");
        guest.fill("#phone", "+7 701 555 99 88");
        guest.fill("#email", "shop.journey@example.kz");
        guest.check("#handing-courier");
        guest.fill("#residence", "Алматы, Абай 10, 5 пәтер");
        guest.check("#carrier");
        order(guest);
        pays(guest);
        String number = number(guest), path = guest.url().replaceFirst("https?://[^/]+", "");
        guest.navigate("/basket");
        guest.locator("form[action='/basket/forget'] button").click();
        Assertions.assertThat(cookies(guest)).doesNotContain("derbes_basket");
        var staff = owner("ru");
        sends(staff, number);
        givesBack(guest, path);
        takesBack(staff, number);
        guest.navigate(path);
        assertThat(guest.locator("[data-state=returned]")).isVisible();
        assertThat(guest.locator("[data-test=refund] >> text=қайтарылды")).isVisible();
        look(guest, "shop-17-returned");
        guest.navigate(path + "/forget");
        look(guest, "shop-18-forget");
        booksOf(staff, number);
    }

    @Test
    @Obligation({"4.1.7", "6.2", "RET-05", "C4"})
    void accountHolderIsErasedAndOnlyTheRecordOfTheLawStays() throws Exception {
        var person = buyer("ru");
        String email = "buyer.journey@example.kz", phone = "+7 701 555 64 29";
        register(person, email, phone);
        person.navigate("/shop/item/cup-steppe");
        person.locator("[data-test=add]").click();
        person.navigate("/checkout");
        person.check("#handing-pickup");
        look(person, "shop-20-checkout-account");
        order(person);
        pays(person);
        String number = number(person);
        person.navigate("/me/orders");
        look(person, "shop-21-mine");
        var staff = owner("ru");
        move(staff, number, "delivered");
        work();
        String subject = buyerOf(number);
        Assertions.assertThat(tablesThatSay(email)).isNotEmpty();
        Assertions.assertThat(tablesThatSay(subject)).contains("orders.purchase", "payment.attempt", "risk.decision");
        person.navigate("/me/delete");
        person.fill("#password", PASSWORD);
        submit(person, "/me/delete");
        assertThat(person.locator("a[href*='/erased/receipt']")).isVisible();
        look(person, "shop-22-erased");
        for (var value : List.of(email, "701 555 64 29", "7015556429"))
            Assertions.assertThat(tablesThatSay(value)).as(value).isEmpty();
        Assertions.assertThat(tablesThatSay(subject)).isSubsetOf(PROOF);
        staff.navigate("/console/orders/kept");
        assertThat(staff.locator("tr[data-number='" + number + "']")).isVisible();
        look(staff, "shop-23-kept");
        staff.navigate("/console/orders?shelf=all&number=" + number);
        assertThat(staff.locator("tbody tr")).hasCount(0);
        staff.navigate("/console/payments?number=" + number);
        assertThat(staff.locator("tr[data-order='" + number + "']")).isVisible();
    }

    /** Somebody who may leave for the provider and comes back to the port this site listens on. */
    private Page buyer(String language) {
        var page = chromium.visitor(language, it -> Assertions.assertThat(it).startsWith("left the site"));
        page.route("http://127.0.0.1:8080/**", this::here);
        page.navigate("/");
        refuseAll(page);
        return page;
    }

    private void here(Route route) {
        String to = route.request().url().replace(":8080", ":" + port);
        route.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("location", to)));
    }

    private void finds(Page guest) {
        guest.navigate("/shop");
        look(guest, "shop-01-window");
        Assertions.assertThat(cookies(guest)).containsExactly("derbes_choice");
        guest.fill("#q", "чайнек");
        guest.locator("form[role=search] button").click();
        look(guest, "shop-02-search");
        guest.locator("[data-slug=teapot-snow] a").click();
        look(guest, "shop-03-item");
        guest.locator("[data-test=add]").click();
        assertThat(guest.locator("[data-test=basket]")).containsText("шәйнегі");
        look(guest, "shop-04-basket");
    }

    /** The visit ends, and the basket is there all the same. */
    private void keepsTheBasket(Page guest) {
        guest.check("#keep");
        submit(guest, "/basket/keep");
        assertThat(guest.locator("[data-test=kept]")).isVisible();
        look(guest, "shop-05-kept");
        guest.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("derbes_session"));
        guest.navigate("/basket");
        assertThat(guest.locator("[data-slug=teapot-snow]")).isVisible();
    }

    private void order(Page page) {
        page.check("#paying-online");
        page.check("#provider");
        page.check("#adult");
        page.check("#consent");
        page.locator("[data-test=order]").click();
        page.waitForURL("**/pay/**");
    }

    private void pays(Page page) {
        look(page, "pay-1");
        page.locator("section[aria-labelledby=way-tiptop-pay] button").click();
        look(page, "pay-2-go");
        page.click("#go");
        page.locator("button:has-text('Pay')").first().click();
        page.waitForURL("**/pay/return/**");
        assertThat(page.locator("[data-state=paid]")).isVisible();
        look(page, "pay-3-paid");
        work();
        page.locator(".btn-list a[href*='/order']").click();
        assertThat(page.locator("p [data-state=paid]")).isVisible();
        assertThat(page.locator("[data-test=receipt] .mono")).isVisible();
        Assertions.assertThat(page.waitForDownload(
                                () -> page.locator("a[href$='/receipt.pdf']").click())
                        .suggestedFilename())
                .endsWith(".pdf");
        look(page, "shop-08-order");
    }

    /** A member of staff opens the address with a reason, and sends. */
    private void sends(Page staff, String number) {
        staff.navigate("/console/orders");
        look(staff, "shop-09-orders");
        staff.navigate("/console/orders/" + number);
        staff.fill("#why", "отправляю посылку");
        staff.locator("form[action$='/delivery'] button").click();
        assertThat(staff.locator("[data-test=delivery]")).containsText("Абай 10");
        staff.locator("form[action$='/label'] button").click();
        assertThat(staff.locator("[data-test=label]")).containsText("Абай 10");
        look(staff, "shop-10-delivery");
        move(staff, number, "sent");
        move(staff, number, "delivered");
        staff.navigate("/console/orders/offers");
        look(staff, "shop-11-offers");
        staff.navigate("/console/orders/offers/edit?slug=teapot-snow");
        look(staff, "shop-12-offer");
        staff.navigate("/console/orders/offers/import");
        look(staff, "shop-13-import");
    }

    private void move(Page staff, String number, String state) {
        staff.navigate("/console/orders/" + number);
        staff.locator("button[value=" + state + "]").click();
    }

    private void givesBack(Page guest, String path) {
        guest.navigate(path);
        guest.locator("summary").first().click();
        guest.fill("#line-1", "1");
        look(guest, "shop-14-return");
        guest.locator("form[action$='/return'] button").click();
        assertThat(guest.locator("[data-state=return-asked]")).isVisible();
        look(guest, "shop-15-asked");
    }

    private void takesBack(Page staff, String number) {
        staff.navigate("/console/orders/" + number);
        look(staff, "shop-16-asked-of-staff");
        staff.locator("form[action$='/accept'] button").click();
        assertThat(staff.locator("[role=status]")).isVisible();
        work();
    }

    private void booksOf(Page staff, String number) {
        staff.navigate("/console/payments?number=" + number);
        look(staff, "payments");
        staff.locator("tr[data-order='" + number + "'] a").click();
        assertThat(staff.locator("[data-test=refund]")).containsText("возвращено");
        look(staff, "payment-one");
        staff.navigate("/console/payments/reconciliation");
        look(staff, "payments-books");
    }

    private void work() {
        new TestingBuyers(house).work();
        openTheTill();
    }

    private static List<String> cookies(Page page) {
        return page.context().cookies().stream().map(it -> it.name).toList();
    }

    private static String number(Page page) {
        var found = NUMBER.matcher(page.locator("h1").innerText());
        Assertions.assertThat(found.find()).isTrue();
        return found.group();
    }

    private String buyerOf(String number) {
        return jdbc.sql("select subject::text from orders.purchase where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** Every table of the database in which some row says that, whoever may read it. */
    private List<String> tablesThatSay(String value) throws Exception {
        try (var connection = TestingPostgres.enterAsSuperuser(url)) {
            var all = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return all
                    .sql("select format('%I.%I', schemaname, tablename) from pg_tables"
                            + " where schemaname not in ('pg_catalog', 'information_schema') order by 1")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(it -> all.sql("select exists (select from " + it + " t where t::text like :value)")
                            .param("value", "%" + value + "%")
                            .query(Boolean.class)
                            .single())
                    .toList();
        }
    }
}
