package kz.derbes.ads.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.derbes.law.Language;
import kz.derbes.testing.Obligation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may be shown where, and the name of every reason why not. */
class MarketTests {
    /** A Tuesday, 13:20 in Almaty. */
    static final Instant NOW = Instant.parse("2026-11-24T08:20:00Z");

    final Map<String, Size> places = Map.of("home", new Size(970, 250), "side", new Size(300, 250));

    @ParameterizedTest(name = "{0}")
    @Obligation({"4.1.8", "C10"})
    @CsvSource(delimiter = '|', textBlock = """
            anything                  |
            other-placement           | OTHER_PLACEMENT
            not-yet                   | NOT_YET
            over                      | OVER
            large                     | NOTHING_FITS
            page /shop/*              |
            page /blog/*              | OTHER_PAGE
            language kk               |
            language en               | OTHER_LANGUAGE
            device phone              |
            device desktop            | OTHER_DEVICE
            hours 9 18                |
            hours 18 9                | OTHER_HOUR
            hours 22 14               |
            day 2                     |
            day 3                     | OTHER_HOUR
            country KZ                | COUNTRY_NOT_ALLOWED
            cap                       |
            spent                     | BUDGET_SPENT
            """)
    void namesEachRefusal(String rule, @Nullable NotShown why) {
        var market = market(offer(rule, 5, Share.endless()));
        var asking = asking(new Whereabouts.NotAllowed());
        assertThat(List.copyOf(market.refusals(asking).values())).isEqualTo(why == null ? List.of() : List.of(why));
        assertThat(market.decide(asking, new Random(1)) instanceof Decision.Shown)
                .isEqualTo(why == null);
    }

    @Test
    @Obligation({"3.3#1", "4.1.8", "CON-15"})
    void asksForACountryOnlyWhereACampaignWantsItAndAPermissionLives() {
        var market = market(offer("country KZ", 5, Share.endless()));
        assertThat(market.asksCountry("home")).isTrue();
        assertThat(market(offer("anything", 5, Share.endless())).asksCountry("home"))
                .isFalse();
        assertThat(market.refusals(asking(new Whereabouts.Unknown(NOW))).values())
                .containsExactly(NotShown.COUNTRY_UNKNOWN);
        assertThat(market.refusals(asking(new Whereabouts.Known("RU", NOW))).values())
                .containsExactly(NotShown.OTHER_COUNTRY);
        assertThat(market.refusals(asking(new Whereabouts.Known("KZ", NOW)))).isEmpty();
    }

    @Test
    void keepsTheLimitOfAVisitOrShowsNothing() {
        var offer = offer("cap", 5, Share.endless());
        var market = market(offer);
        var twice = Seen.nothing(NOW).and(offer.campaign()).and(offer.campaign());
        assertThat(market.refusals(asking(twice)).values()).containsExactly(NotShown.SEEN_ENOUGH);
        assertThat(market.refusals(asking((Seen) null)).values()).containsExactly(NotShown.CAP_CANNOT_BE_KEPT);
    }

    @Test
    void prefersTheHigherPriorityAndItsOwnLast() {
        var high = offer("anything", 9, Share.of(1, 1, Long.MAX_VALUE));
        var low = offer("anything", 2, Share.of(2, 1, Long.MAX_VALUE));
        var house = offer("house", 10, Share.endless());
        var market = market(house, low, high);
        assertThat(market.refusals(asking(new Whereabouts.NotAllowed())))
                .isEqualTo(Map.of(low.campaign(), NotShown.LOWER_PRIORITY, house.campaign(), NotShown.LOWER_PRIORITY));
        var order = IntStream.range(0, 4)
                .mapToObj(i -> decide(market, new Random(i)))
                .toList();
        assertThat(order).containsExactly(high, low, house, house);
    }

    @Test
    void dependsOnNothingButTheSourceOfChance() {
        var offers = IntStream.range(0, 40)
                .mapToObj(i -> offer("two", 5, Share.endless()))
                .toList();
        var market = market(offers.toArray(Offer[]::new));
        assertThat(draws(market, 11)).isEqualTo(draws(market, 11)).isNotEqualTo(draws(market, 12));
    }

    @Test
    void drawsAdvertisementsByTheirWeights() {
        var market = market(offer("two", 5, Share.endless()));
        var random = new Random(7);
        long first = IntStream.range(0, 10_000)
                .filter(i -> market.decide(asking(new Whereabouts.NotAllowed()), random) instanceof Decision.Shown it
                        && it.ad().weight() == 3)
                .count();
        assertThat(first).isBetween(7_200L, 7_800L);
    }

    @Test
    void showsNoMoreThanItsShare() {
        var market = market(offer("anything", 5, Share.of(4, 3, Long.MAX_VALUE)));
        var shown = IntStream.range(0, 10)
                .mapToObj(i -> market.decide(asking(new Whereabouts.NotAllowed()), new Random(i)))
                .filter(Decision.Shown.class::isInstance)
                .toList();
        assertThat(shown).hasSize(3);
        assertThat(market.refusals(asking(new Whereabouts.NotAllowed())).values())
                .containsExactly(NotShown.SHARE_ELSEWHERE);
    }

    @Test
    void spreadsABudgetEvenly() {
        var budget = new Budget(Budget.Unit.IMPRESSIONS, 1000, null, Pacing.EVEN);
        var ends = NOW.plusSeconds(1000);
        assertThat(budget.allowedBy(NOW.minusSeconds(1), NOW, ends)).isZero();
        assertThat(budget.allowedBy(NOW, NOW, ends)).isEqualTo(1);
        assertThat(budget.allowedBy(NOW.plusSeconds(250), NOW, ends)).isEqualTo(251);
        assertThat(budget.allowedBy(ends, NOW, ends)).isEqualTo(1000);
    }

    private List<UUID> draws(Market market, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 50)
                .mapToObj(i -> decide(market, random).campaign())
                .toList();
    }

    private Offer decide(Market market, Random random) {
        return ((Decision.Shown) market.decide(asking(new Whereabouts.NotAllowed()), random)).offer();
    }

    private Market market(Offer... offers) {
        return new Market(List.of(offers), places);
    }

    private static Asking asking(Whereabouts where) {
        return new Asking("home", "/shop/tea", Language.KK, Device.PHONE, NOW, Seen.nothing(NOW), where);
    }

    private static Asking asking(@Nullable Seen seen) {
        return new Asking("home", "/shop/tea", Language.KK, Device.PHONE, NOW, seen, new Whereabouts.NotAllowed());
    }

    private static Offer offer(String rule, int priority, Share share) {
        var words = rule.split(" ", -1);
        var ads = new ArrayList<Ad>();
        ads.add(ad(3, rule.equals("large") ? new Size(1200, 250) : null));
        if (rule.equals("two")) ads.add(ad(1, null));
        return new Offer(
                UUID.randomUUID(),
                "Шай үйі",
                rule.equals("house"),
                priority,
                rule.equals("not-yet") ? NOW.plusSeconds(1) : NOW.minusSeconds(60),
                rule.equals("over") ? NOW : NOW.plusSeconds(3600),
                rule.equals("cap") ? 2 : null,
                Set.of(rule.equals("other-placement") ? "side" : "home"),
                targeting(words),
                new Budget(Budget.Unit.IMPRESSIONS, 100, null, Pacing.ASAP),
                ads,
                rule.equals("spent") ? closed() : share);
    }

    private static Share closed() {
        var share = Share.none();
        share.replace(new Share.State(Share.NO_LEASE, 0, 0, NotShown.BUDGET_SPENT));
        return share;
    }

    private static Targeting targeting(String[] rule) {
        var pages = rule[0].equals("page") ? List.of(new PagePattern(rule[1])) : List.<PagePattern>of();
        var languages = rule[0].equals("language") ? Set.of(Language.of(rule[1]).orElseThrow()) : Set.<Language>of();
        var devices = rule[0].equals("device") ? Set.of(Device.of(rule[1]).orElseThrow()) : Set.<Device>of();
        var hours = switch (rule[0]) {
            case "hours" -> new Hours(Set.of(), Integer.parseInt(rule[1]), Integer.parseInt(rule[2]));
            case "day" -> new Hours(Set.of(DayOfWeek.of(Integer.parseInt(rule[1]))), 0, 24);
            default -> Hours.ALWAYS;
        };
        return new Targeting(pages, languages, devices, hours, rule[0].equals("country") ? Set.of(rule[1]) : Set.of());
    }

    private static Ad ad(int weight, @Nullable Size size) {
        var words = new Words(Map.of(Language.KK, new Words.Text("Шай", "")));
        return new Ad(UUID.randomUUID(), size == null ? Kind.TEXT : Kind.IMAGE, size, weight, words, "/tea");
    }
}
