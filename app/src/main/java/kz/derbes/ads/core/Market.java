package kz.derbes.ads.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * All that lives at one moment, place by place and rank by rank; it never changes. The highest rank with anybody who may
 * be shown decides by lot, so the answer depends on nothing but question, shares and the source of chance.
 */
public final class Market {
    private final Map<String, List<List<Candidate>>> ranks = new HashMap<>();
    private final Map<UUID, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Size> places;

    /**
     * Lays out what lives.
     *
     * @param places sizes of the places by their codes
     */
    public Market(List<Offer> offers, Map<String, Size> places) {
        this.places = Map.copyOf(places);
        offers.forEach(it -> this.offers.put(it.campaign(), it));
        places.forEach((code, size) -> ranks.put(code, ranked(offers, code, size)));
    }

    private static List<List<Candidate>> ranked(List<Offer> offers, String code, Size size) {
        var byRank = new TreeMap<Integer, List<Candidate>>(Comparator.reverseOrder());
        offers.stream()
                .filter(it -> it.placements().contains(code))
                .forEach(it -> byRank.computeIfAbsent(it.rank(), rank -> new ArrayList<>())
                        .add(new Candidate(it, size)));
        return List.copyOf(byRank.values());
    }

    public Optional<Offer> offer(UUID campaign) {
        return Optional.ofNullable(offers.get(campaign));
    }

    public List<Offer> offers() {
        return List.copyOf(offers.values());
    }

    public Optional<Size> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** Whether any campaign at that place needs to know the reader's country; otherwise nobody may ask. */
    public boolean asksCountry(String placement) {
        return ranks.getOrDefault(placement, List.of()).stream()
                .flatMap(List::stream)
                .anyMatch(Candidate::asksCountry);
    }

    public Decision decide(Asking asking, RandomGenerator random) {
        long at = asking.at().toEpochMilli();
        int hour = asking.hourOfWeek();
        for (var rank : ranks.getOrDefault(asking.placement(), List.of())) {
            var may = new ArrayList<Candidate>();
            for (var it : rank) if (it.judge(asking, at, hour) == null) may.add(it);
            while (!may.isEmpty()) {
                var drawn = may.remove(random.nextInt(may.size()));
                long lease = drawn.offer.share().take(at);
                if (lease >= 0) return new Decision.Shown(drawn.offer, drawn.draw(random), lease);
            }
        }
        return new Decision.Nothing();
    }

    /** Why each campaign would not be shown now; a campaign that might be drawn is not in it. Nothing is used up. */
    public Map<UUID, NotShown> refusals(Asking asking) {
        long at = asking.at().toEpochMilli();
        int hour = asking.hourOfWeek();
        var why = new LinkedHashMap<UUID, NotShown>();
        offers.keySet().forEach(it -> why.put(it, NotShown.OTHER_PLACEMENT));
        boolean won = false;
        for (var rank : ranks.getOrDefault(asking.placement(), List.of())) {
            boolean here = false;
            for (var it : rank) {
                var refusal = it.judge(asking, at, hour);
                here |= refusal == null;
                if (refusal != null) why.put(it.offer.campaign(), refusal);
                else if (won) why.put(it.offer.campaign(), NotShown.LOWER_PRIORITY);
                else why.remove(it.offer.campaign());
            }
            won |= here;
        }
        return why;
    }
}
