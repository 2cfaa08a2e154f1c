package derbes.simulator;

import java.math.BigDecimal;

/** Money as the providers write it: tenge with at most two decimals. */
final class Sums {
    private static final int DECIMALS = 2;

    private Sums() {}

    static String tenge(long tiyn) {
        return BigDecimal.valueOf(tiyn, DECIMALS).toPlainString();
    }

    /** A sum that is no sum is an {@link ArithmeticException} or a {@link NumberFormatException}. */
    static long tiyn(String tenge) {
        return new BigDecimal(tenge).movePointRight(DECIMALS).longValueExact();
    }
}
