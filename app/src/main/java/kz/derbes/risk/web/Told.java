package kz.derbes.risk.web;

import java.util.Arrays;
import java.util.List;
import kz.derbes.risk.rule.CountryCode;
import kz.derbes.risk.rule.Feature;
import kz.derbes.risk.rule.Features;

/**
 * One feature that says something.
 *
 * @param code names the message
 * @param kind {@code number}, {@code flag} or {@code country}
 * @param value a number or the code of a country; empty for a flag
 */
public record Told(String code, String kind, String value) {

    /** Those that are not zero. */
    static List<Told> of(Features features) {
        return Arrays.stream(Feature.values())
                .filter(it -> features.get(it) != 0)
                .map(it -> new Told(it.code(), kind(it), value(it, features)))
                .toList();
    }

    private static String kind(Feature feature) {
        return switch (feature.kind()) {
            case NUMBER -> "number";
            case FLAG -> "flag";
            case COUNTRY -> "country";
        };
    }

    private static String value(Feature feature, Features features) {
        return switch (feature.kind()) {
            case NUMBER -> Integer.toString(features.get(feature));
            case FLAG -> "";
            case COUNTRY -> CountryCode.text(features.get(feature));
        };
    }
}
