package kz.derbes.register.size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the class follows from, as data, because the law may move it (PDL 25-1 of 25.08.2026).
 *
 * @param smallMax most people of a small operator
 * @param largeMin fewest of a large one
 * @param restrictedAccess whether the data counts as of restricted access, which lifts the class by one; unsettled in
 *     law, so true unless the operator decides otherwise (OPR-09)
 */
@ConfigurationProperties("derbes.register.size")
record SizeSettings(
        @DefaultValue("10000") long smallMax,
        @DefaultValue("500000") long largeMin,
        @DefaultValue("true") boolean restrictedAccess) {
    private static final double WARN_FROM = 0.8;

    SizeSettings {
        if (smallMax < 1 || largeMin <= smallMax)
            throw new IllegalArgumentException("derbes.register.size: the classes overlap");
    }

    SizeClass of(long people) {
        var own = people <= smallMax ? SizeClass.SMALL : people < largeMin ? SizeClass.MEDIUM : SizeClass.LARGE;
        return restrictedAccess ? own.next() : own;
    }

    /** Whether so many people are 80 % of the way to the next class, or more. */
    boolean isNear(long people) {
        return (people <= smallMax && people >= smallMax * WARN_FROM)
                || (people > smallMax && people < largeMin && people >= largeMin * WARN_FROM);
    }
}
