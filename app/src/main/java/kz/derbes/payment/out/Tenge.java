package kz.derbes.payment.out;

import java.math.BigDecimal;

/** Sums as providers write them: tenge with at most two decimals. */
final class Tenge {
    private static final int DECIMALS = 2;
    private static final int LONGEST = 15;

    private Tenge() {}

    static String of(long tiyn) {
        return BigDecimal.valueOf(tiyn, DECIMALS).toPlainString();
    }

    /** Throws an {@link ArithmeticException} or a {@link NumberFormatException} for what is no exact sum. */
    static long tiyn(String tenge) {
        if (tenge.length() > LONGEST) throw new NumberFormatException("too long for a sum");
        return new BigDecimal(tenge).movePointRight(DECIMALS).longValueExact();
    }
}
