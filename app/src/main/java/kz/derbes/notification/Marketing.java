package kz.derbes.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What holds an advertising letter back, judged at the moment of sending (ADS-04, ADS-05, CON-15). */
final class Marketing {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    static final LocalTime EVENING = LocalTime.of(21, 0);
    static final LocalTime MORNING = LocalTime.of(9, 0);

    static final Function<Draft, Optional<Hold>> NEEDS_LIVE_CONSENT =
            draft -> draft.liveConsent() ? Optional.empty() : Optional.of(Hold.NO_CONSENT);
    static final Function<Draft, Optional<Hold>> KEEPS_QUIET_HOURS =
            draft -> isQuiet(draft.at()) ? Optional.of(Hold.QUIET_HOURS) : Optional.empty();
    static final Function<Draft, Optional<Hold>> CARRIES_STOP_LINK =
            draft -> draft.stopLink() ? Optional.empty() : Optional.of(Hold.NO_STOP_LINK);

    static final List<Function<Draft, Optional<Hold>>> RULES =
            List.of(NEEDS_LIVE_CONSENT, KEEPS_QUIET_HOURS, CARRIES_STOP_LINK);

    private Marketing() {}

    /** Every rule that stands in the way, not only the first. */
    static Set<Hold> holds(Draft draft) {
        var holds = EnumSet.noneOf(Hold.class);
        RULES.forEach(rule -> rule.apply(draft).ifPresent(holds::add));
        return holds;
    }

    /** The end of the quiet hours that the instant lies in. */
    static Instant morningAfter(Instant at) {
        ZonedDateTime here = at.atZone(ZONE);
        var day = here.toLocalTime().isBefore(MORNING)
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }

    private static boolean isQuiet(LocalTime at) {
        return at.isBefore(MORNING) || !at.isBefore(EVENING);
    }

    /** An advertising letter about to be sent, at a time of day in Almaty. */
    record Draft(boolean liveConsent, LocalTime at, boolean stopLink) {}

    /** What stands in the way of an advertising letter. */
    enum Hold {
        NO_CONSENT,
        QUIET_HOURS,
        NO_STOP_LINK;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
