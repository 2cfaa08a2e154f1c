package kz.derbes.ads.core;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;

/** An offer at one place, laid out so that judging it is a handful of comparisons. */
final class Candidate {
    final Offer offer;
    private final List<Ad> ads;
    private final int weights;
    private final String mark;
    private final long[] week = new long[3];
    private final Set<Language> languages;
    private final Set<Device> devices;
    private final long starts;
    private final long ends;
    private final boolean anyPage;
    private final boolean asksCountry;

    Candidate(Offer offer, Size place) {
        this.offer = offer;
        ads = offer.ads().stream().filter(it -> it.fits(place)).toList();
        weights = ads.stream().mapToInt(Ad::weight).sum();
        mark = offer.mark();
        var wanted = offer.targeting();
        IntStream.range(0, 168).filter(it -> wanted.hours().includes(it)).forEach(it -> week[it >> 6] |= 1L << it);
        languages = wanted.languages().isEmpty() ? EnumSet.allOf(Language.class) : EnumSet.copyOf(wanted.languages());
        devices = wanted.devices().isEmpty() ? EnumSet.noneOf(Device.class) : EnumSet.copyOf(wanted.devices());
        starts = offer.starts().toEpochMilli();
        ends = offer.ends().toEpochMilli();
        anyPage = wanted.pages().isEmpty();
        asksCountry = !wanted.countries().isEmpty();
    }

    boolean asksCountry() {
        return asksCountry;
    }

    /** Null when it may be shown. */
    @Nullable
    NotShown judge(Asking asking, long at, int hour) {
        if (at < starts) return NotShown.NOT_YET;
        if (at >= ends) return NotShown.OVER;
        if (ads.isEmpty()) return NotShown.NOTHING_FITS;
        if (!anyPage && !offer.targeting().wantsPage(asking.page())) return NotShown.OTHER_PAGE;
        if (!languages.contains(asking.language())) return NotShown.OTHER_LANGUAGE;
        if (!devices.isEmpty()) {
            var device = asking.device();
            if (device == null) return NotShown.WIDTH_UNKNOWN;
            if (!devices.contains(device)) return NotShown.OTHER_DEVICE;
        }
        if ((week[hour >> 6] & (1L << hour)) == 0) return NotShown.OTHER_HOUR;
        var elsewhere = asksCountry ? country(asking.where()) : null;
        if (elsewhere != null) return elsewhere;
        return capOrBudget(asking, at);
    }

    private @Nullable NotShown country(Whereabouts where) {
        return switch (where) {
            case Whereabouts.NotAllowed() -> NotShown.COUNTRY_NOT_ALLOWED;
            case Whereabouts.Unknown(Instant _) -> NotShown.COUNTRY_UNKNOWN;
            case Whereabouts.Known(String country, Instant _) ->
                offer.targeting().countries().contains(country) ? null : NotShown.OTHER_COUNTRY;
        };
    }

    private @Nullable NotShown capOrBudget(Asking asking, long at) {
        var cap = offer.cap();
        if (cap != null) {
            var seen = asking.seen();
            if (seen == null) return NotShown.CAP_CANNOT_BE_KEPT;
            if (seen.of(mark) >= cap) return NotShown.SEEN_ENOUGH;
        }
        if (offer.share().isOpen(at)) return null;
        return offer.share().now().empty();
    }

    /** One of its advertisements that fit, by their weights. */
    Ad draw(RandomGenerator random) {
        if (ads.size() == 1) return ads.getFirst();
        int left = random.nextInt(weights);
        for (var ad : ads) {
            left -= ad.weight();
            if (left < 0) return ad;
        }
        throw new IllegalStateException("weights do not add up");
    }
}
