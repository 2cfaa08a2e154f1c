package kz.derbes.vault;

/** How a surname begins and how a phone ends, folded; either may be empty. It does not print. */
public final class Sought {
    private final String surname;
    private final String digits;

    private Sought(String surname, String digits) {
        this.surname = surname;
        this.digits = digits;
    }

    /** Takes what somebody typed; of a longer beginning only the first letters count. */
    public static Sought of(String surname, String digits) {
        String folded = Folding.of(surname);
        int letters = Math.min(Traces.LONGEST, folded.codePointCount(0, folded.length()));
        return new Sought(folded.substring(0, folded.offsetByCodePoints(0, letters)), Traces.digits(digits));
    }

    /** Whether there is anything to search by, and enough of it. */
    boolean isEnough() {
        boolean name = surname.isEmpty() || surname.codePointCount(0, surname.length()) >= Traces.SHORTEST;
        boolean end = digits.isEmpty() || digits.length() == Traces.DIGITS;
        return name && end && !(surname.isEmpty() && digits.isEmpty());
    }

    String surname() {
        return surname;
    }

    String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return (surname.isEmpty() ? "" : "‹surname-begin›") + (digits.isEmpty() ? "" : "‹phone-end›");
    }
}
