package kz.derbes.incident;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.derbes.door.Limit;
import kz.derbes.door.Rate;
import kz.derbes.door.Throttle;
import kz.derbes.law.Actor;
import org.springframework.stereotype.Service;

/** Reports from outside: anybody may tell of a leak without an account, and nobody is asked who they are. */
@Service
public class Reports {
    /** What somebody may have seen: the closed list. */
    public static final List<String> SEEN =
            List.of("own-data-elsewhere", "data-of-others", "strange-letter", "lost-carrier", "weakness", "other");

    private final Incidents incidents;
    private final Throttle throttle;
    private final Clock clock;

    Reports(Incidents incidents, Throttle throttle, Clock clock) {
        this.incidents = incidents;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What became of a report. */
    public sealed interface Answer {

        /** It has a file with that number. */
        record Taken(Incident file) implements Answer {}

        /** Too many came from there, or from everywhere. */
        record Wait(Duration time) implements Answer {}
    }

    /**
     * Takes a report.
     *
     * @param seen a code of {@link #SEEN}
     * @param address where it came from; counted under a keyed hash and not kept
     */
    public Answer take(String seen, String words, String address) {
        if (!SEEN.contains(seen)) throw new IllegalArgumentException("not in the list: " + seen);
        return throttle.address(Often.REPORTS_BY_ADDRESS, address)
                .or(() -> throttle.count(Often.REPORTS, "all"))
                .<Answer>map(Answer.Wait::new)
                .orElseGet(() -> new Answer.Taken(file(seen, words)));
    }

    private Incident file(String seen, String words) {
        return incidents
                .detect(new Finding(Source.OUTSIDE, null, clock.instant(), false, seen, words, Actor.anonymous()))
                .orElseThrow();
    }

    /** How many reports are taken within an hour. */
    private enum Often implements Limit {
        REPORTS_BY_ADDRESS(5),
        REPORTS(60);

        private final Rate rate;

        Often(int tries) {
            this.rate = new Rate(tries, Duration.ofHours(1));
        }

        @Override
        public Rate rate() {
            return rate;
        }
    }
}
