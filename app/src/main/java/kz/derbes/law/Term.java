package kz.derbes.law;

/**
 * A term of law as the law file states it.
 *
 * @param amount how many units
 * @param from the event that starts the clock
 * @param source where it stands
 * @param certainty how sure its source is: Q, R2, R1, or own where Derbes chose a stricter rule
 */
public record Term(String key, int amount, Unit unit, String from, String source, String certainty) {

    public Term {
        if (amount < 1) throw new IllegalArgumentException(key + ": a term is at least 1");
    }

    /** What a term is counted in. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        YEARS;

        public String code() {
            return Codes.of(this);
        }
    }
}
