package kz.derbes.visit.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A web origin: scheme, host and, unless it is the usual one, port (RFC 6454). */
public record Origin(String scheme, String authority) {
    private static final int LONGEST_URL = 4096;
    private static final Pattern URL = Pattern.compile(
            "(https?)://(?:[^/?#@]*@)?([a-z0-9._-]{1,253}|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The origin of an address; empty for none, for another scheme and for what is no address. */
    public static Optional<Origin> of(@Nullable String url) {
        if (url == null || url.length() > LONGEST_URL) return Optional.empty();
        var parts = URL.matcher(url);
        if (!parts.matches()) return Optional.empty();
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        String port = parts.group(3);
        return Optional.of(new Origin(scheme, port == null || isUsual(scheme, port) ? host : host + port));
    }

    private static boolean isUsual(String scheme, String port) {
        return port.equals(scheme.equals("https") ? ":443" : ":80");
    }

    @Override
    public String toString() {
        return scheme + "://" + authority;
    }
}
