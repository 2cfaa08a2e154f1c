package kz.derbes.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.derbes.account.AccountTest;
import kz.derbes.account.TestingMail;
import kz.derbes.account.TestingPerson;
import kz.derbes.notification.out.Carrier;
import kz.derbes.order.Paying;
import kz.derbes.order.TestingShop;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the shop shows to whom: a basket that goes along at sign-in, and no buyer to a stranger. */
@AccountTest
@Import(TestingShop.class)
class FrontPagesTests {
    private static final int PAGES = 150;
    private static final String SURNAME = "Жасырынбекова";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingShop shop;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Carrier carrier;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        jdbc.sql("delete from door.throttle").update();
    }

    @Test
    @Obligation("3.3#2")
    void bringsTheBasketOfTheVisitIntoTheAccountAtSignIn() {
        var cup = shop.goods(900, 9);
        var pot = shop.goods(700, 9);
        String email = TestingPerson.email();
        var home = signedUp(email);
        home.post("/basket/add", Map.of("offer", cup.slug(), "quantity", "1")).expect(302);
        var visit = new TestingBrowser(mvc);
        visit.post("/basket/add", Map.of("offer", cup.slug(), "quantity", "3")).expect(302);
        visit.post("/basket/add", Map.of("offer", pot.slug(), "quantity", "2")).expect(302);
        TestingPerson.signIn(visit, email).get("/basket").expect(200);
        assertThat(quantity(visit, cup.slug())).isEqualTo("3");
        assertThat(quantity(visit, pot.slug())).isEqualTo("2");
        assertThat(visit.page().select("[data-test=kept]")).hasSize(1);
        home.get("/basket").expect(200);
        assertThat(quantity(home, pot.slug())).isEqualTo("2");
        visit.post("/basket/set", Map.of("offer", pot.slug(), "quantity", "0")).expect(302);
        visit.get("/basket");
        assertThat(visit.page().select("[data-slug=" + pot.slug() + "]")).isEmpty();
    }

    private static String quantity(TestingBrowser browser, String slug) {
        return browser.page().select("[data-slug=" + slug + "] [name=quantity]").attr("value");
    }

    @Test
    @Obligation({"CON-13", "6.3.2"})
    void publishesNothingOfAnybody() {
        String email = TestingPerson.email();
        signedUp(email);
        var order = shop.bought(Paying.DELIVERY, shop.goods(900, 2), 1);
        var secrets = List.of(SURNAME, email, "701 123 45 67", "Динара", "555 44 33", "Абай 1", order.number());
        var seen = walk(List.of("/", "/shop?q=" + SURNAME, "/shop?q=" + order.number(), "/policy", "/transparency"));
        assertThat(seen).hasSizeGreaterThan(20);
        var asked = Set.of(SURNAME, order.number());
        seen.forEach((path, text) -> secrets.stream()
                .filter(it -> !asked.contains(it) || !path.contains("q="))
                .forEach(it -> assertThat(text).as(path).doesNotContain(it)));
    }

    /** Every page that a stranger reaches from these by links, and what it says. */
    private Map<String, String> walk(List<String> from) {
        var stranger = new TestingBrowser(mvc);
        var queue = new ArrayDeque<>(from);
        var known = new HashSet<>(from);
        var seen = new java.util.TreeMap<String, String>();
        while (!queue.isEmpty() && seen.size() < PAGES) {
            String path = queue.remove();
            stranger.get(path);
            seen.put(path, stranger.page().html());
            stranger.page().select("a[href^=/]").forEach(link -> {
                String next = link.attr("href").replaceFirst("#.*", "");
                if (!next.startsWith("/demo") && !next.contains("sort=") && known.add(next)) queue.add(next);
            });
        }
        return seen;
    }

    private TestingBrowser signedUp(String email) {
        var mail = new TestingMail(carrier, clock);
        return TestingPerson.signedUp(new TestingBrowser(mvc), mail, email, SURNAME);
    }
}
