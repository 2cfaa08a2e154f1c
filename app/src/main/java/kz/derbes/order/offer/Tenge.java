package kz.derbes.order.offer;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sums in tenge as people write them, and in tiyn as the house counts them. */
@Component("tenge")
public class Tenge {
    private static final int TIYN = 100;
    private static final Pattern SUM = Pattern.compile("([0-9]{1,9})(?:[.,]([0-9]{2}))?");

    /** Whole tenge without their tiyn when there are none: {@code 12 990} or {@code 12 990,50}. */
    public static String plain(long tiyn) {
        var whole = String.format(Locale.ROOT, "%,d", tiyn / TIYN).replace(',', ' ');
        return tiyn % TIYN == 0 ? whole : whole + "," + String.format(Locale.ROOT, "%02d", tiyn % TIYN);
    }

    /** The same for a page: its parts stay on one line, and the sign follows. */
    public String say(long tiyn) {
        return plain(tiyn).replace(' ', '\u00a0') + "\u00a0₸";
    }

    /** As a field of a form or a table takes it: {@code 12990.50}. */
    public static String typed(long tiyn) {
        return tiyn % TIYN == 0
                ? Long.toString(tiyn / TIYN)
                : tiyn / TIYN + "." + String.format(Locale.ROOT, "%02d", tiyn % TIYN);
    }

    /** What was typed, in tiyn; empty for anything that is no sum up to 999 999 999. */
    public static OptionalLong parse(String typed) {
        var sum = SUM.matcher(typed.replaceAll("[\\s\u00a0]", ""));
        if (!sum.matches()) return OptionalLong.empty();
        long tiyn = sum.group(2) == null ? 0 : Long.parseLong(sum.group(2));
        return OptionalLong.of(Long.parseLong(sum.group(1)) * TIYN + tiyn);
    }
}
