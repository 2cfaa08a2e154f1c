package kz.derbes.visit.core;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts as the operator's own site.
 *
 * @param host the host, with its port, that the request was sent to; null when it named none
 * @param named further origins the operator declares, for pages served elsewhere
 */
public record Site(@Nullable String host, Set<Origin> named) {

    public boolean owns(Origin origin) {
        if (named.contains(origin)) return true;
        return host != null && origin.authority().equals(withoutUsualPort(origin.scheme(), host));
    }

    private static String withoutUsualPort(String scheme, String host) {
        String usual = scheme.equals("https") ? ":443" : ":80";
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
    }
}
