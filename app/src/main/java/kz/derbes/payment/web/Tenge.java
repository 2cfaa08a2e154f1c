package kz.derbes.payment.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Sums as people read and write them: tenge, a space between thousands, tiyn only where there are any. */
final class Tenge {
    private static final long TIYN = 100;
    private static final String SUM = "[0-9]{1,9}([.][0-9]{1,2})?";

    private Tenge() {}

    static String of(long tiyn) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        String pattern = tiyn % TIYN == 0 ? "#,##0" : "#,##0.00";
        return new DecimalFormat(pattern, symbols).format(BigDecimal.valueOf(tiyn, 2)) + "\u00a0₸";
    }

    /** What somebody typed; empty when it is no sum above nothing, or beyond a milliard. */
    static Optional<Long> tiyn(String typed) {
        String plain = typed.replaceAll("[\\s\u00a0₸]", "").replace(',', '.');
        if (!plain.matches(SUM)) return Optional.empty();
        return Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                .filter(it -> it > 0);
    }
}
