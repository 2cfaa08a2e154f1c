package kz.derbes.prove;

import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Clause 4.1.7: payments are processed, by whom the buyer allowed to be told, and once. */
final class OnPaying {
    static final Map<String, Check> CHECKS = Map.of("4.1.7", OnPaying::paysWithPermissionAndOnce);
    private static final int PATIENCE = 40;

    private OnPaying() {}

    private static void paysWithPermissionAndOnce(Life life, Tally tally) throws Exception {
        var buyer = life.stranger();
        var form = OnBuying.order(buyer, Person.random(), "online");
        if (form.isEmpty()) {
            tally.open("nothing is offered, so nothing could be paid");
            return;
        }
        tally.that(
                buyer.submit(form.get()).hasForm("/checkout"),
                "without a permission nothing goes to a payment organisation");
        var pay = buyer.submit(form.get().tick("provider"));
        tally.that(pay.address().contains("/pay/"), "with it the order leads to its payment");
        tally.that(pay.document().select("[autocomplete^=cc-]").isEmpty(), "the site asks for no card");
        tally.that(
                !pay.document().select("input[value=on-delivery]").isEmpty(),
                "on delivery one pays without anybody being told");
        var way = pay.document().selectFirst("form[action$=/begin]");
        if (way == null) {
            tally.open("no payment organisation is set up here (./derbes run --simulator plays some)");
            return;
        }
        payAt(buyer, buyer.submit(new Form(pay.address(), way)), tally);
        tally.that(
                buyer.post(
                                        "/pay/hook/tiptop-pay/pay",
                                        "application/x-www-form-urlencoded",
                                        "Amount=1",
                                        Map.of("Content-HMAC", "AAAA"))
                                .status()
                        == 403,
                "news that is not signed is refused");
        String told = '"' + way.select("input[name=method]").val() + '"';
        tally.that(
                Log.count(life.log().facts(), "\"deed\":\"disclosure.released\"", told) > 0,
                "what it was told stands in the register of what left");
    }

    /** Presses the button of a played provider; a real one is left alone. */
    private static void payAt(Browser buyer, Page go, Tally tally) throws Exception {
        var link = go.document().selectFirst("#go");
        tally.that(link != null, "a link leads to its page");
        if (link == null) return;
        var house = URI.create(link.attr("href"));
        var till = new Browser(house);
        var button = till.get(house.toString()).document().selectFirst("form[action$=/pay]");
        if (button == null) {
            tally.open("the organisation is a real one, so no money was moved");
            return;
        }
        till.submit(new Form(house.toString(), button));
        tally.that(becomesPaid(buyer, returning(go)), "the order is paid as soon as it says so");
    }

    private static String returning(Page go) {
        return go.document().select("a[href^=/pay/return/]").stream()
                .map(it -> it.attr("href"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is a way back on " + go.address()));
    }

    private static boolean becomesPaid(Browser buyer, String page) throws Exception {
        for (int patience = 0; patience < PATIENCE; patience++) {
            Element state = buyer.get(page).document().selectFirst("[data-state]");
            if (state != null && state.attr("data-state").equals("paid")) return true;
            Thread.sleep(250);
        }
        return false;
    }
}
