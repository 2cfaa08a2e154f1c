package kz.derbes.ads.core;

import java.util.List;
import java.util.Set;
import kz.derbes.law.Language;

/**
 * Where and when a campaign wants to be shown; an empty part means anywhere.
 *
 * @param countries ISO alpha-2 codes; a campaign with any is shown only to those who allowed the question
 */
public record Targeting(
        List<PagePattern> pages, Set<Language> languages, Set<Device> devices, Hours hours, Set<String> countries) {
    public static final Targeting ANYWHERE = new Targeting(List.of(), Set.of(), Set.of(), Hours.ALWAYS, Set.of());

    public Targeting {
        pages = List.copyOf(pages);
        languages = Set.copyOf(languages);
        devices = Set.copyOf(devices);
        countries = Set.copyOf(countries);
    }

    boolean wantsPage(String page) {
        if (pages.isEmpty()) return true;
        for (var pattern : pages) if (pattern.fits(page)) return true;
        return false;
    }
}
