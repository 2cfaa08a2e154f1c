package kz.derbes.order;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Recipient;
import kz.derbes.law.Role;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.order.offer.Category;
import kz.derbes.order.offer.Import;
import kz.derbes.order.offer.Offer;
import kz.derbes.order.offer.Offers;
import kz.derbes.order.offer.Said;
import kz.derbes.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A small shop, and people who buy in it. */
@TestComponent
public class TestingShop {
    private static final Actor ACTOR = Actor.system("testing");
    private final Import table;
    private final Offers offers;
    private final Placing placing;
    private final Policies policies;

    TestingShop(Import table, Offers offers, Placing placing, Policies policies) {
        this.table = table;
        this.offers = offers;
        this.placing = placing;
        this.policies = policies;
    }

    /** Something new to buy at that price in tenge. */
    public Offer goods(int tenge, int stock) {
        return put("thing-" + UUID.randomUUID(), tenge, stock, "");
    }

    public Offer put(String slug, int tenge, int stock, String kept) {
        table.shelf(new Category("testing", new Said("Сынақ", "Проба", "Trial")), ACTOR);
        var faults = table.run(
                        "slug,category,name_kk,name_ru,price,stock,kept_because\n" + slug + ",testing,Зат,Вещь," + tenge
                                + "," + stock + "," + kept,
                        ACTOR)
                .faults();
        if (!faults.isEmpty()) throw new IllegalStateException(faults.toString());
        return offers.bySlug(slug).orElseThrow();
    }

    public Wish wish(@Nullable SubjectId account, Paying paying, Map<Offer, Integer> wanted) {
        return new Wish(
                UUID.randomUUID(),
                account,
                wanted.entrySet().stream()
                        .map(it -> new Wish.Item(
                                it.getKey().id(), it.getValue(), it.getKey().tiyn()))
                        .toList(),
                paying,
                Handing.COURIER,
                "KZ",
                Language.RU,
                policies.wording(Scope.PAYMENT, Language.RU),
                Map.of(Recipient.CARRIER, "0".repeat(64)),
                account == null
                        ? typed(UUID.randomUUID() + "@example.kz")
                        : Map.of(FieldCode.RESIDENCE, "Алматы, Абай 1"),
                anywhere());
    }

    /** A network and a device of their own for every wish, as buyers have them. */
    static Wish.From anywhere() {
        var number = UUID.randomUUID();
        long bits = number.getLeastSignificantBits();
        var address = "10.%d.%d.%d".formatted(bits & 0xff, bits >> 8 & 0xff, 1 + (bits >> 16 & 0x7f));
        return new Wish.From(InetAddress.ofLiteral(address), number.toString());
    }

    static Map<FieldCode, String> typed(String email) {
        return Map.of(
                FieldCode.GIVEN_NAME, "Динара",
                FieldCode.PHONE, "+7 701 555 44 33",
                FieldCode.EMAIL, email,
                FieldCode.RESIDENCE, "Алматы, Абай 1");
    }

    public Purchase bought(Wish wish) {
        return ((Placed.Done) placing.place(wish)).order();
    }

    public Purchase bought(Paying paying, Offer offer, int quantity) {
        return bought(wish(null, paying, Map.of(offer, quantity)));
    }

    public int stock(Offer offer) {
        var left = offers.bySlug(offer.slug()).orElseThrow().stock();
        return left == null ? -1 : left;
    }

    static Member member(Role role) {
        return new Member(Actor.staff(UUID.randomUUID().toString()), role);
    }

    static List<FieldCode> delivery() {
        return BuyerData.DELIVERY;
    }
}
