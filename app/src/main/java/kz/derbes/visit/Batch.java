package kz.derbes.visit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.consent.Permission;
import kz.derbes.visit.CountRows.Page;
import kz.derbes.visit.CountRows.Tally;
import kz.derbes.visit.core.View;

/** What one commit writes: every view counted, and of those who allow it the hit kept. */
final class Batch {
    private final List<KeptHit> hits = new ArrayList<>();
    private final SortedMap<Page, Long> views = new TreeMap<>();
    private final SortedMap<Tally, Long> tallies = new TreeMap<>();
    private final PagesOfAnHour pages;

    Batch(PagesOfAnHour pages) {
        this.pages = pages;
    }

    /** Adds one to the counters, which hold nobody. */
    void count(View view) {
        String event = view.event();
        if (event != null) {
            tally(new Tally(day(view), Kind.EVENT, pages.event(day(view), event)));
            return;
        }
        var hour = view.at().truncatedTo(ChronoUnit.HOURS);
        views.merge(new Page(hour, pages.name(hour, view.page())), 1L, Long::sum);
    }

    /** Counts and keeps the hit of a visitor who allows it; of the others it goes no further than they let it. */
    void judge(View.Seen view, Permission permission) {
        switch (permission) {
            case Permission.Granted(var consent, var until) -> keep(view, consent);
            case Permission.Refused(var reason) -> {
                switch (reason) {
                    case WITHDRAWN -> {}
                    case NEVER_ASKED, EXPIRED -> count(view);
                }
            }
        }
    }

    private void keep(View.Seen view, UUID consent) {
        count(view);
        hits.add(new KeptHit(view, consent));
        if (view.event() != null) return;
        var day = day(view);
        tally(new Tally(day, Kind.BROWSER, view.agent().browser()));
        String referrer = view.hit().referrer();
        if (referrer != null && !referrer.startsWith("/")) tally(new Tally(day, Kind.REFERRER, referrer));
    }

    static LocalDate day(View view) {
        return LocalDate.ofInstant(view.at(), Period.ZONE);
    }

    private void tally(Tally tally) {
        tallies.merge(tally, 1L, Long::sum);
    }

    List<KeptHit> hits() {
        return hits;
    }

    SortedMap<Page, Long> views() {
        return views;
    }

    SortedMap<Tally, Long> tallies() {
        return tallies;
    }
}
