package kz.derbes.ads.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;
import org.jspecify.annotations.Nullable;

/**
 * How much of a campaign may be shown.
 *
 * @param amount how many views or clicks in all
 * @param daily how many in a day of Almaty; null means no limit of a day
 */
public record Budget(Unit unit, long amount, @Nullable Long daily, Pacing pacing) {

    public Budget {
        if (amount < 1 || (daily != null && daily < 1)) throw new IllegalArgumentException("a budget below one");
    }

    /** What is counted against it. */
    public enum Unit {
        IMPRESSIONS,
        CLICKS;

        public static Optional<Unit> of(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }

        public String code() {
            return Codes.of(this);
        }
    }

    /** How much may have been used by that instant of a campaign between these two. */
    public long allowedBy(Instant now, Instant starts, Instant ends) {
        if (now.isBefore(starts)) return 0;
        if (pacing == Pacing.ASAP || !now.isBefore(ends)) return amount;
        double passed = (double) Duration.between(starts, now).toMillis();
        double all = (double) Math.max(1L, Duration.between(starts, ends).toMillis());
        return Math.min(amount, (long) Math.ceil((double) amount * (passed / all)) + 1);
    }

    public long ofADay() {
        return daily == null ? amount : daily;
    }
}
