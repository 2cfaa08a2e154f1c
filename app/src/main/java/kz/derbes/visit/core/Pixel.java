package kz.derbes.visit.core;

import org.jspecify.annotations.Nullable;

/** Judges a hit: which page of the site it counts, or why it is refused. */
public sealed interface Pixel {

    /** The referrer is null where there is none that may be kept. */
    record Accepted(PagePath page, @Nullable String referrer) implements Pixel {}

    record Refused(Refusal reason) implements Pixel {}

    static Pixel judge(Fields fields, Source source, Site site) {
        return switch (fields) {
            case Fields.Unreadable(var reason) -> new Refused(reason);
            case Fields.Told given when !source.isOf(site) -> new Refused(Refusal.FOREIGN_PAGE);
            case Fields.Told(var page, var referrer) -> judge(page, referrer, source, site);
        };
    }

    private static Pixel judge(@Nullable String page, @Nullable String referrer, Source source, Site site) {
        var path = page == null ? source.page() : PagePath.of(page);
        if (path.isEmpty()) return new Refused(page == null ? Refusal.NO_PAGE : Refusal.BAD_PAGE);
        return new Accepted(path.get(), Referrer.cut(referrer, site).orElse(null));
    }
}
