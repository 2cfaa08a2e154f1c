package kz.derbes.policy.reading;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The twelve digits that name a Kazakh operator: the IIN of a person or the BIN of a company. */
public final class OperatorNumber {
    private static final Pattern FORM = Pattern.compile("\\d{12}");

    private OperatorNumber() {}

    /** Twelve digits whose last one is the check digit of the others; zeros alone name nobody. */
    public static boolean valid(String number) {
        if (!FORM.matcher(number).matches() || number.chars().allMatch(it -> it == '0')) return false;
        int check = remainder(number, 0);
        if (check == 10) check = remainder(number, 2);
        return check == number.charAt(11) - '0';
    }

    /** Whether it is a BIN: its fifth digit is 4 or more, where an IIN has the tens of a day of birth. */
    public static boolean ofCompany(String number) {
        return valid(number) && number.charAt(4) >= '4';
    }

    /** Weights run from 1 to 11; the second round starts at 3 and wraps. */
    private static int remainder(String number, int shift) {
        return IntStream.range(0, 11)
                        .map(it -> (number.charAt(it) - '0') * ((it + shift) % 11 + 1))
                        .sum()
                % 11;
    }
}
