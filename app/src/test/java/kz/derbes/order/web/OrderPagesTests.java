package kz.derbes.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.order.Buyings;
import kz.derbes.order.Handling;
import kz.derbes.order.Paying;
import kz.derbes.order.Purchase;
import kz.derbes.order.State;
import kz.derbes.order.TestingShop;
import kz.derbes.order.offer.Offers;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingMember;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of orders: in the cabinet, for a service, and the pictures of offers in the console. */
@AccountTest
@Import(TestingShop.class)
class OrderPagesTests {
    private static final Member STAFF = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingShop shop;

    @Autowired
    Handling handling;

    @Autowired
    Buyings buyings;

    @Autowired
    Offers offers;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
    }

    @Test
    @Obligation({"RGT-01", "SEL-04"})
    void showsABuyerTheirOrdersAndLetsThemGiveBack() {
        var order = bought(SubjectId.random());
        handling.move(order.id(), State.DELIVERED, STAFF);
        String page = "/me/orders/" + order.number();
        assertThat(read(get("/me/orders", order.subject())).select("tbody tr").text())
                .contains(order.number());
        var form = read(get(page, order.subject())).select("form[action=" + page + "/return]");
        assertThat(form.select("input[name=line-1]").attr("max")).isEqualTo("2");
        assertThat(post(page + "/return", order.subject(), Map.of("line-1", "0")))
                .hasRedirectedUrl(page + "?done=not-asked");
        assertThat(post(page + "/return", order.subject(), Map.of("line-1", "9", "reason", "wrong-size")))
                .hasRedirectedUrl(page + "?done=return-asked");
        var asked = read(get(page, order.subject()));
        assertThat(asked.select("[data-state=return-asked]")).hasSize(1);
        assertThat(asked.select("tbody").text()).contains("2");
        assertThat(get(page + "/receipt.pdf", order.subject())).hasStatusOk();
    }

    @Test
    @Obligation({"6.3.2", "4.1.7"})
    void hidesAnOrderFromEverybodyElse() {
        var order = bought(SubjectId.random());
        var guest = shop.bought(Paying.DELIVERY, shop.goods(100, 1), 1);
        var stranger = SubjectId.random();
        String page = "/me/orders/" + order.number();
        for (var path : new String[] {page, page + "/receipt.pdf", "/me/orders/" + guest.number()})
            assertThat(get(path, stranger)).as(path).hasStatus(404);
        for (var act : new String[] {"/cancel", "/return"})
            assertThat(post(page + act, stranger, Map.of())).as(act).hasStatus(404);
        assertThat(get("/me/orders/" + guest.number(), guest.subject())).hasStatus(404);
        assertThat(read(get("/me/orders", stranger)).select("tbody tr")).isEmpty();
        assertThat(state(order)).isEqualTo(State.ACCEPTED);
        assertThat(post(page + "/cancel", order.subject(), Map.of())).hasRedirectedUrl(page + "?done=cancelled");
        assertThat(state(order)).isEqualTo(State.CANCELLED);
    }

    @Test
    @Obligation({"4.1.6", "4.1.7"})
    void takesAnApplicationForAServiceWithoutPaymentOrAddress() {
        var browser =
                new TestingBrowser(mvc).get("/checkout?service=repair-ware").expect(200);
        assertThat(browser.page().select("[name=paying], [name=handing], [name=residence], [name=provider]"))
                .isEmpty();
        var typed =
                Map.of("given-name", "Айдана", "phone", "+7 701 555 10 20", "email", UUID.randomUUID() + "@example.kz");
        browser.submit("/checkout", typed).expect(422);
        assertThat(browser.page().select("#faults a"))
                .extracting(it -> it.attr("href"))
                .contains("#adult", "#consent");
        var all = new java.util.HashMap<>(typed);
        all.putAll(Map.of("adult", "yes", "consent", "yes"));
        browser.submit("/checkout", all).expect(302).follow().expect(200);
        assertThat(browser.page().select("[data-state=accepted]")).hasSize(1);
        assertThat(browser.page().select("[data-test=sum], a[href^=/pay/]")).isEmpty();
        var number = browser.page().select("h1").text().replaceFirst(".* ", "");
        var order = buyings.byNumber(number).orElseThrow();
        assertThat(order.paying()).isEqualTo(Paying.NONE);
        assertThat(handling.next(order)).containsExactly(State.DELIVERED);
        new TestingBrowser(mvc).get("/checkout?service=cup-steppe").expect(404);
    }

    @Test
    void takesAPictureAndSaysWhatIsWrongWithAnother() throws Exception {
        var offer = shop.goods(100, 1);
        assertThat(fault(offer.slug(), "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .contains("JPEG");
        assertThat(fault(offer.slug(), new byte[3 * 1024 * 1024 + 1])).contains("3");
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        assertThat(upload(offer.slug(), out.toByteArray())).hasStatus(302);
        String image = offers.bySlug(offer.slug()).orElseThrow().image("small");
        var shown = mvc.get().uri(image).exchange();
        assertThat(shown).hasStatusOk().hasContentType("image/jpeg");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(
                                shown.getResponse().getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(480);
        assertThat(upload("no-such-thing", out.toByteArray())).hasStatus(404);
    }

    private String fault(String slug, byte[] file) {
        var answer = upload(slug, file);
        assertThat(answer).hasStatus(422);
        return read(answer).select("form[enctype] .alert-danger").text();
    }

    private MvcTestResult upload(String slug, byte[] file) {
        return mvc.post()
                .uri("/console/orders/offers/" + slug + "/picture")
                .multipart()
                .file(new MockMultipartFile("file", "picture.png", "image/png", file))
                .header("Accept-Language", "en")
                .with(TestingMember.with(UUID.randomUUID().toString(), Role.OWNER))
                .with(csrf())
                .exchange();
    }

    @Test
    void fillsTheFormOfAnOfferWithWhatIsSaid() {
        var page = read(mvc.get()
                .uri("/console/orders/offers/edit?slug=teapot-snow")
                .with(TestingMember.with(UUID.randomUUID().toString(), Role.OWNER))
                .exchange());
        assertThat(page.expectFirst("#name_ru").attr("value")).contains("Чайник");
        assertThat(page.expectFirst("#text_kk").text()).isNotBlank();
    }

    private Purchase bought(SubjectId buyer) {
        return shop.bought(shop.wish(buyer, Paying.DELIVERY, Map.of(shop.goods(900, 5), 2)));
    }

    private State state(Purchase order) {
        return buyings.byNumber(order.number()).orElseThrow().state();
    }

    private MvcTestResult get(String path, SubjectId who) {
        return mvc.get().uri(path).with(user(who.toString()).roles("SUBJECT")).exchange();
    }

    private MvcTestResult post(String path, SubjectId who, Map<String, String> fields) {
        var request =
                mvc.post().uri(path).with(user(who.toString()).roles("SUBJECT")).with(csrf());
        for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange();
    }

    private static Document read(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
