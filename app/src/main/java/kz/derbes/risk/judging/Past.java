package kz.derbes.risk.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Features;
import kz.derbes.risk.signal.Distances;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person: no finer than a country and an hour.
 *
 * @param country of the last occasion; null when none is kept
 * @param hour when that was; null when none is kept
 * @param upheld how many Stops a human upheld
 */
record Past(@Nullable String country, @Nullable Instant hour, int upheld) {

    /** Adds what follows from the past; of the time between the places the longest that the hours allow. */
    void tell(Features features, String here, Instant now, Distances distances) {
        features.set(Feature.STOPS_UPHELD, upheld);
        if (country == null || hour == null || here.isEmpty() || here.equals(country)) return;
        long hours = Math.max(
                1, Duration.between(hour, now.truncatedTo(ChronoUnit.HOURS)).toHours() + 1);
        features.set(Feature.COUNTRY_NEW, true).set(Feature.TRAVEL_SPEED, distances.km(country, here) / hours);
    }
}
