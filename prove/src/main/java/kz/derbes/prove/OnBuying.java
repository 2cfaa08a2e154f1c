package kz.derbes.prove;

import java.util.Map;
import java.util.Optional;

/** What somebody without an account can do in the shop, and what it leaves (clauses 3.3#2 and 4.1.6). */
final class OnBuying {
    private static final String COOKIE = "derbes_basket";

    private OnBuying() {}

    /** The basket lasts for a visit without any mark, and between visits only for who ticked that. */
    static void keepsABasketOnlyOnWish(Life life, Tally tally) throws Exception {
        var visitor = life.stranger();
        var item = item(visitor);
        if (item.isEmpty()) {
            tally.open("nothing is offered, so no basket could be filled");
            return;
        }
        tally.that(visitor.cookies().isEmpty(), "looking at the shop leaves no cookie");
        var basket = visitor.submit(item.get().form("/basket/add"));
        tally.that(basket.hasForm("/basket/set"), "without a choice the basket works");
        tally.that(!marked(visitor), "and no number is given to the browser for it");
        visitor.submit(basket.form("/basket/keep"));
        tally.that(!marked(visitor), "nor without the tick");
        visitor.submit(visitor.get("/basket").form("/basket/keep").tick("keep"));
        tally.that(marked(visitor), "with the tick it is");
        var next = life.stranger();
        visitor.cookies().stream().filter(it -> it.getName().equals(COOKIE)).forEach(next::bring);
        tally.that(next.get("/basket").hasForm("/basket/set"), "the next visit finds the same basket");
        next.submit(next.get("/basket").form("/basket/forget"));
        tally.that(!marked(next), "one press deletes the cookie");
        tally.that(
                !visitor.get("/basket").hasForm("/basket/set"), "and the basket, wherever its number is shown again");
    }

    /** An order needs no account, and makes none. */
    static void ordersWithoutAnAccount(Life life, Tally tally) throws Exception {
        var guest = life.stranger();
        var item = item(guest);
        if (item.isEmpty()) {
            tally.open("nothing is offered, so nothing could be ordered");
            return;
        }
        var who = Person.random();
        var form = checkout(guest, item.get(), who, "delivery");
        var without = guest.submit(form);
        tally.that(without.hasForm("/checkout"), "without the consent the form comes back");
        var order = guest.submit(form.tick("adult").tick("consent"));
        tally.that(order.address().contains("/order/"), "a guest orders and pays on delivery");
        tally.that(order.words().contains("₸"), "the page shows the sum");
        tally.that(!order.text().contains(who.email()), "and nothing of who ordered");
        life.signIn(guest, who.email(), who.password());
        tally.that(guest.glance("/me", Map.of()).status() != 200, "no account came of it");
    }

    /** The form in which somebody has said everything but whom they allow; empty when nothing is offered. */
    static Optional<Form> order(Browser guest, Person who, String paying) throws Exception {
        var item = item(guest);
        if (item.isEmpty()) return Optional.empty();
        return Optional.of(
                checkout(guest, item.get(), who, paying).tick("adult").tick("consent"));
    }

    private static Form checkout(Browser guest, Page item, Person who, String paying) throws Exception {
        guest.submit(item.form("/basket/add"));
        return guest.get("/checkout")
                .form("/checkout")
                .set("given-name", who.givenName())
                .set("phone", who.phone())
                .set("email", who.email())
                .set("handing", "pickup")
                .set("paying", paying);
    }

    private static boolean marked(Browser browser) {
        return browser.cookies().stream().anyMatch(it -> it.getName().equals(COOKIE));
    }

    /** The page of something that can be put into the basket; empty when nothing can. */
    private static Optional<Page> item(Browser browser) throws Exception {
        for (var link : browser.get("/shop?sort=cheapest").document().select("a[href^=/shop/item/]")) {
            var page = browser.get(link.attr("href"));
            if (page.hasForm("/basket/add")) return Optional.of(page);
        }
        return Optional.empty();
    }
}
