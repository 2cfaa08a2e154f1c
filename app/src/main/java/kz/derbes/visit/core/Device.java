package kz.derbes.visit.core;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How large the screen is that a browser is made for; never which system or model (clause 3.3#3, conflict C11). */
public enum Device {
    PHONE,
    TABLET,
    DESKTOP,
    OTHER;

    private static final Pattern TABLETS = Pattern.compile("iPad|Tablet|PlayBook|Silk/|Android(?!.*Mobile)");
    private static final Pattern PHONES = Pattern.compile("Mobile|iPhone|iPod|Opera Mini");
    private static final Pattern DESKTOPS = Pattern.compile("Windows NT|Macintosh|X11|CrOS|Wayland");
    private static final int LONGEST = 512;

    /** Judges a header {@code User-Agent}; null and what is too long is {@link #OTHER}. */
    public static Device of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.length() > LONGEST) return OTHER;
        if (TABLETS.matcher(userAgent).find()) return TABLET;
        if (PHONES.matcher(userAgent).find()) return PHONE;
        return DESKTOPS.matcher(userAgent).find() ? DESKTOP : OTHER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size of a code. */
    public static Device ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
