package kz.derbes.ads.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prices in an advertisement are written in tenge and in nothing else (ADS-03). */
public final class Tenge {
    private static final Pattern SIGN = Pattern.compile("[$€£¥₽₴₺₹₩₿₾]");
    private static final String NUMBER = "\\d[\\d\\s\\u00a0\\u202f.,]*";
    private static final String WORD =
            "(?:usd|eur|rub|rur|gbp|cny|uzs|kgs|try|usdt|руб(?:л[а-яё]*)?|р\\.|доллар[\\p{L}]*|евро|еуро|юан[\\p{L}]*|сом(?:ов|а|ы)?|сум(?:ов|а|ы)?"
                    + "|dollars?|euros?|rubles?|roubles?|pounds?|yuan|бакс[а-я]*|у\\.\\s?е\\.)";
    private static final Pattern AFTER = Pattern.compile(NUMBER + "\\s*(" + WORD + ")(?![\\p{L}])");
    private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}])(usd|eur|rub|gbp|cny|us)\\s*" + NUMBER);

    private Tenge() {}

    /** The foreign money found in a text, as it is written; empty when there is none. */
    public static Optional<String> foreignMoney(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var sign = SIGN.matcher(lower);
        if (sign.find()) return Optional.of(sign.group());
        var after = AFTER.matcher(lower);
        if (after.find()) return Optional.of(after.group(1));
        var before = BEFORE.matcher(lower);
        return before.find() ? Optional.of(before.group(1)) : Optional.empty();
    }
}
