package kz.derbes.bench;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Recipient;
import kz.derbes.law.Scope;
import kz.derbes.order.Handing;
import kz.derbes.order.Paying;
import kz.derbes.order.Placed;
import kz.derbes.order.Placing;
import kz.derbes.order.Wish;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.Offers;
import kz.derbes.policy.Policies;
import kz.derbes.policy.Wording;

/** A shop of 100,000 offers: searching it, filling baskets over HTTP, and ordering with everything an order writes. */
record ShopBench() implements Bench {
    private static final int OFFERS = 100_000;
    private static final int MANY = 20_000;
    private static final int CALLERS = 32;
    private static final int MILLIS = 5_000;
    private static final List<String> SOUGHT = List.of(
            "чашка",
            "синяя лампа",
            "кесе",
            "блокнот 4711",
            "дәптер 99",
            "плед белая",
            "ручк",
            "hand",
            "пиала 120",
            "шам");

    @Override
    public List<Figure> run() throws Exception {
        System.setProperty("logging.level.root", "error");
        var figures = new ArrayList<Figure>();
        try (var scratch = Scratch.open();
                var house = House.open(scratch.data(), HookBench.SETTINGS);
                var rows = new ShopRows(house.database())) {
            rows.offers(OFFERS);
            rows.prepare(CALLERS);
            figures.add(search(house));
            figures.add(basket(house, rows));
            figures.addAll(checkouts(house, rows));
            figures.add(HookBench.run(house));
        }
        return figures;
    }

    private static Figure search(House house) throws Exception {
        var offers = house.room(Offers.class);
        var one = Callers.plain(1, MILLIS);
        one.repeat((caller, turn) -> offers.find(SOUGHT.get(turn % SOUGHT.size()), 0));
        var pace = one.repeat((caller, turn) -> offers.find(SOUGHT.get(turn % SOUGHT.size()), 0));
        Bench.say("search: " + pace);
        return Figure.of("shop.search_p99_ms", pace.p99Millis(), "ms")
                .with("mean_ms", 1000 / pace.perSecond())
                .with("offers", (Object) OFFERS)
                .with("target_ms", (Object) 50);
    }

    private static Figure basket(House house, ShopRows rows) throws Exception {
        var buyers = IntStream.range(0, CALLERS)
                .mapToObj(it -> new Buyer(house.address()))
                .toList();
        var callers = Callers.virtual(CALLERS, MILLIS);
        callers.repeat((caller, turn) -> buyers.get(caller).add("bench-" + (1 + turn % 40)));
        var pace = callers.repeat((caller, turn) -> buyers.get(caller).add("bench-" + (1 + turn % 40)));
        Bench.say("basket: " + pace);
        return Figure.of("shop.basket_add_per_s", pace.perSecond(), "/s")
                .with("p99_ms", pace.p99Millis())
                .with("callers", (Object) CALLERS)
                .with("durability", (Object) "A, over HTTP, session in the database")
                .beside(plain(rows));
    }

    /** Orders spread over many offers as in a real shop, and then all of them for one, whose row they wait for. */
    private static List<Figure> checkouts(House house, ShopRows rows) throws Exception {
        var offers = house.room(Offers.class).everything(MANY);
        var wide = checkout(house, offers);
        var one = checkout(house, offers.subList(0, 1));
        double ceiling = plain(rows);
        return List.of(
                figure("shop.checkout_per_s", wide, offers.size()).beside(ceiling),
                figure("shop.checkout_one_offer_per_s", one, 1).beside(ceiling));
    }

    private static Figure figure(String name, Callers.Pace pace, int offers) {
        Bench.say(name + ": " + pace);
        return Figure.of(name, pace.perSecond(), "/s")
                .with("p99_ms", pace.p99Millis())
                .with("callers", (Object) CALLERS)
                .with("offers", (Object) offers)
                .with("durability", (Object) "A, stock, consent, vault, permission, order, facts and letter");
    }

    private static Callers.Pace checkout(House house, List<Offer> offers) throws Exception {
        var placing = house.room(Placing.class);
        var shown = house.room(Policies.class).wording(Scope.PAYMENT, Language.RU);
        var callers = Callers.virtual(CALLERS, MILLIS);
        callers.repeat((caller, turn) -> order(placing, shown, offers));
        return callers.repeat((caller, turn) -> order(placing, shown, offers));
    }

    private static double plain(ShopRows rows) throws Exception {
        return Callers.plain(CALLERS, MILLIS)
                .repeat((caller, turn) -> rows.insert(caller))
                .perSecond();
    }

    /** Buyers come from different networks. */
    private static InetAddress anywhere() {
        int bits = ThreadLocalRandom.current().nextInt();
        return InetAddress.ofLiteral(
                "10." + (bits & 0xff) + "." + (bits >> 8 & 0xff) + "." + (1 + (bits >> 16 & 0x7f)));
    }

    private static void order(Placing placing, Wording shown, List<Offer> offers) {
        var offer = offers.get(ThreadLocalRandom.current().nextInt(offers.size()));
        var wish = new Wish(
                UUID.randomUUID(),
                null,
                List.of(new Wish.Item(offer.id(), 1, offer.tiyn())),
                Paying.DELIVERY,
                Handing.COURIER,
                "KZ",
                Language.RU,
                shown,
                Map.of(Recipient.CARRIER, "0".repeat(64)),
                Map.of(
                        FieldCode.GIVEN_NAME, "Дана",
                        FieldCode.PHONE, "+7 701 555 00 11",
                        FieldCode.EMAIL, "bench@example.kz",
                        FieldCode.RESIDENCE, "Алматы, Абай 1"),
                new Wish.From(anywhere(), "bench"));
        if (!(placing.place(wish) instanceof Placed.Done)) throw new IllegalStateException("nothing was ordered");
    }
}
