package kz.derbes.risk.rule;

/** Words of a rule text. */
final class Words {
    private Words() {}

    /** A whole number from 0 to the largest that is allowed; -1 for anything else. */
    static int number(String text, int most) {
        String word = text.strip();
        if (word.isEmpty() || word.length() > 10 || !word.chars().allMatch(it -> it >= '0' && it <= '9')) return -1;
        long value = Long.parseLong(word);
        return value > most ? -1 : (int) value;
    }
}
