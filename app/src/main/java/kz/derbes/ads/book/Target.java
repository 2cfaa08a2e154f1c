package kz.derbes.ads.book;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a click may lead: an address with https and a host, or a path of this site. */
final class Target {
    private static final int LONGEST = 512;
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~/?&=%#+-]*");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^\"<>\\\\^`{|}]]+");

    private Target() {}

    static boolean isGood(String text) {
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) return false;
        if (PATH.matcher(text).matches()) return true;
        try {
            var address = URI.create(text);
            return "https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
