package kz.derbes.visit.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a reader came from: the path on the site itself, or of another site the origin alone (clause 3.3#6). */
public final class Referrer {

    private Referrer() {}

    /** Empty when there is none, when it is no web address, or when it says more than may be kept. */
    public static Optional<String> cut(@Nullable String url, Site site) {
        if (url == null || url.isEmpty()) return Optional.empty();
        if (url.startsWith("/")) return PagePath.of(url).map(PagePath::value);
        var origin = Origin.of(url);
        if (origin.isPresent() && site.owns(origin.get())) return pathOf(url).map(PagePath::value);
        return origin.map(Origin::toString);
    }

    /** The path of a full address. */
    static Optional<PagePath> pathOf(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        return PagePath.of(start < 0 ? "/" : url.substring(start));
    }
}
