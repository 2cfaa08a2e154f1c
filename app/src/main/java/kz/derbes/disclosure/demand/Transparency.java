package kz.derbes.disclosure.demand;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the public may know of demands: counts by year and kind of body, without those the law still keeps secret. */
@Service
public class Transparency {
    /** Fewer people than this are not told exactly, because a small number may point at somebody. */
    public static final int SMALL = 5;

    private final TransparencyRows rows;
    private final Clock clock;

    Transparency(TransparencyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One year of one kind of body.
     *
     * @param whole answered with all that was demanded
     * @param part answered with less
     * @param open not answered yet
     * @param people of how many something left, once for each demand
     */
    public record Line(
            int year,
            BodyKind kind,
            int received,
            int whole,
            int part,
            int refused,
            int withdrawn,
            int open,
            int people) {

        /** Whether there are people, but too few to say how many. */
        public boolean few() {
            return people > 0 && people < SMALL;
        }

        /** The number of people as it may be told. */
        public String told() {
            return few() ? "<" + SMALL : Integer.toString(people);
        }
    }

    /** Newest year first. */
    public List<Line> lines() {
        return rows.lines(clock.instant());
    }
}
