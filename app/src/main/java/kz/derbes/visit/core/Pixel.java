package kz.derbes.visit.core;

import org.jspecify.annotations.Nullable;

/** Judges a hit: which page of the site it counts, or why it is refused. */
public sealed interface Pixel {

    /**
     * A hit that may be counted.
     *
     * @param event the name of what happened on the page; null when it was looked at
     * @param referrer null where there is none that may be kept
     * @param token as the hit gives it, before it is believed; null when it gives none
     * @param vitals what the browser measured, when the hit tells only that; null otherwise
     */
    record Accepted(
            PagePath page,
            @Nullable String event,
            @Nullable String referrer,
            Campaign campaign,
            @Nullable String token,
            @Nullable Vitals vitals)
            implements Pixel {}

    record Refused(Refusal reason) implements Pixel {}

    static Pixel judge(Fields fields, Source source, Site site) {
        return switch (fields) {
            case Fields.Unreadable(var reason) -> new Refused(reason);
            case Fields.Told given when !source.isOf(site) -> new Refused(Refusal.FOREIGN_PAGE);
            case Fields.Told given -> judge(given, source, site);
        };
    }

    private static Pixel judge(Fields.Told told, Source source, Site site) {
        String page = told.page();
        var path = page == null ? source.page() : PagePath.of(page);
        if (path.isEmpty()) return new Refused(page == null ? Refusal.NO_PAGE : Refusal.BAD_PAGE);
        if (!EventName.isAllowed(told.event())) return new Refused(Refusal.BAD_EVENT);
        var vitals = Vitals.of(told.vitals());
        if (told.vitals() != null && vitals.isEmpty()) return new Refused(Refusal.BAD_VITALS);
        var referrer = Referrer.cut(told.referrer(), site).orElse(null);
        return new Accepted(path.get(), told.event(), referrer, told.campaign(), told.token(), vitals.orElse(null));
    }
}
