package kz.derbes.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.order.TestingOrders.Placed;
import kz.derbes.payment.refund.StaffRefunds;
import kz.derbes.staff.SecondEyes;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of payments: a buyer without JavaScript, and the finance staff. */
class PaymentPagesTests extends PaymentHouse {
    private static final long SUM = 7_000_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StaffRefunds staff;

    @Autowired
    SecondEyes eyes;

    final String number = UUID.randomUUID().toString();

    @Test
    @Obligation({"4.1.7", "SEL-03", "6.3.2"})
    void leadsABuyerToTheProviderAndBack() {
        var order = buyers.place(SUM);
        var browser =
                new TestingBrowser(mvc).from("198.51.100." + (1 + order.number().hashCode() % 100 & 0x3f));
        String page = "/pay/" + order.id() + "?key=" + order.key();
        assertThat(browser.get("/pay/" + order.id() + "?key=guess").answer().getStatus())
                .isEqualTo(404);
        browser.get(page).expect(200);
        assertThat(browser.page().select("[data-test=sum]").text()).contains("70");
        assertThat(browser.page().select("form[action$=/begin]")).hasSize(3);
        String action = "/pay/" + order.id() + "/begin";
        browser.submit(action, Map.of("method", "tiptop-pay")).expect(422);
        assertThat(browser.page().select("[data-test=refused]").text()).contains("permission");
        browser.submit(action, Map.of("method", "tiptop-pay", "allow", "yes")).expect(302);
        browser.follow().expect(200);
        var attempt = payments.of(order.id()).getFirst();
        assertThat(browser.page().selectXpath("//a[@id='go']").attr("href")).isEqualTo(attempt.page());
        buyers.press(attempt, "pay");
        browser.get("/pay/return/" + attempt.id()).expect(200);
        assertThat(browser.answer().getHeader("Refresh")).isEqualTo("3");
        buyers.deliver();
        browser.get("/pay/return/" + attempt.id()).expect(200);
        assertThat(browser.page().select("[data-state=paid]")).hasSize(1);
        assertThat(browser.answer().getHeader("Refresh")).isNull();
        browser.get(page).expect(200);
        assertThat(browser.page().select("[data-test=nothing-due]")).hasSize(1);
        buyers.care();
        browser.get("/pay/receipts/" + order.id() + "?key=" + order.key()).expect(200);
        assertThat(browser.page().select("[data-test=receipt] .mono").text()).isNotBlank();
    }

    @Test
    void givesAnInvoiceAndTakesItsMoneyByHand() {
        var order = buyers.place(SUM);
        var browser = new TestingBrowser(mvc);
        browser.get("/pay/" + order.id() + "?key=" + order.key()).expect(200);
        browser.submit("/pay/" + order.id() + "/promise", Map.of("method", "invoice"))
                .expect(302)
                .follow()
                .expect(200);
        var attempt = payments.of(order.id()).getFirst();
        var pdf = mvc.get().uri("/pay/invoice/" + attempt.id() + ".pdf").exchange();
        assertThat(pdf).hasStatusOk();
        assertThat(new String(
                        pdf.getResponse().getContentAsByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(post("/console/payments/" + attempt.id() + "/received", Role.FINANCE, Map.of()))
                .hasStatus(302);
        assertThat(buyers.orders.paid(order)).isEqualTo(SUM);
    }

    @Test
    @Obligation("OPR-07")
    void letsFinanceGiveBackAndLargeSumsOnlyTwoTogether() {
        var order = paid();
        var attempt = payments.of(order.id()).getFirst();
        String page = "/console/payments/" + attempt.id();
        assertThat(answer("/console/payments", Role.SUPPORT)).hasStatus(403);
        assertThat(get("/console/payments?number=" + order.number(), Role.FINANCE)
                        .select("tr[data-order=" + order.number() + "]"))
                .hasSize(1);
        assertThat(get(page, Role.AUDITOR).select("main form")).isEmpty();
        assertThat(post(page + "/refund", Role.FINANCE, Map.of("sum", "-5"))).hasStatus(422);
        assertThat(post(page + "/refund", Role.FINANCE, Map.of("sum", "999999999", "sure", "yes")))
                .hasStatus(422);
        assertThat(post(page + "/refund", Role.FINANCE, Map.of("sum", "100", "sure", "yes")))
                .hasStatus(302);
        post(page + "/refund", Role.FINANCE, Map.of("sum", "60000", "sure", "yes"));
        assertThat(refunds.of(order.id())).hasSize(1);
        var question = staff.asked(attempt.id()).getFirst();
        post(page + "/approved/" + question.approval(), Role.FINANCE, Map.of());
        assertThat(refunds.of(order.id())).hasSize(1);
        eyes.allow(question.approval(), new Member(Actor.staff("checker"), Role.OWNER));
        post(page + "/approved/" + question.approval(), Role.FINANCE, Map.of());
        buyers.care();
        buyers.assertAccounted("tiptop", order, SUM - 6_010_000);
        assertThat(get(page, Role.FINANCE).select("[data-test=refund]")).hasSize(2);
    }

    @Test
    @Obligation({"4.1.4", "CON-14"})
    void tellsTheBuyerWhyMoneyIsOnlyHeldAndLetsFinanceDecide() {
        var order = buyers.place(SUM);
        buyers.makeUnusual(order);
        var browser = new TestingBrowser(mvc).from("198.51.100.130");
        browser.get("/pay/" + order.id() + "?key=" + order.key()).expect(200);
        browser.submit("/pay/" + order.id() + "/begin", Map.of("method", "halyk-epay", "allow", "yes"))
                .expect(422);
        assertThat(browser.page().select("[data-test=refused]").text()).contains("held");
        browser.submit("/pay/" + order.id() + "/begin", Map.of("method", "tiptop-pay", "allow", "yes"))
                .expect(302);
        var attempt = payments.of(order.id()).getFirst();
        buyers.press(attempt, "pay");
        buyers.deliver();
        browser.get("/pay/return/" + attempt.id()).expect(200);
        assertThat(browser.page().select("[data-test=care] li").text()).contains("earlier tries failed");
        assertThat(browser.answer().getHeader("Refresh")).isNull();
        String page = "/console/payments/" + attempt.id();
        assertThat(get("/console/payments", Role.FINANCE).select("[data-test=look]"))
                .isNotEmpty();
        assertThat(get(page, Role.AUDITOR).select("[data-test=care] form")).isEmpty();
        assertThat(get(page, Role.FINANCE).select("[data-test=care] form")).hasSize(2);
        assertThat(location(post(page + "/let-go", Role.FINANCE, Map.of()))).endsWith("not-now");
        assertThat(location(post(page + "/let-go", Role.FINANCE, Map.of("sure", "yes"))))
                .endsWith("let-go");
        buyers.care();
        browser.get("/pay/return/" + attempt.id()).expect(200);
        assertThat(browser.page().select(".card-title").text()).contains("lifted");
        assertThat(get(page, Role.FINANCE).select("[data-test=care] strong")).hasSize(1);
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private Placed paid() {
        var order = buyers.place(SUM);
        buyers.press(buyers.opened(order, "tiptop-pay"), "pay");
        buyers.deliver();
        return order;
    }

    private Document get(String path, Role role) {
        var answer = answer(path, role);
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult answer(String path, Role role) {
        return mvc.get()
                .uri(path)
                .accept("text/html")
                .with(TestingMember.with(number, role))
                .exchange();
    }

    private MvcTestResult post(String path, Role role, Map<String, String> fields) {
        var request =
                mvc.post().uri(path).with(TestingMember.with(number, role)).with(csrf());
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }
}
