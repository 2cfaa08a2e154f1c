package kz.derbes.visit.technical;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.consent.Consents;
import kz.derbes.consent.Permission;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.core.PagePath;
import kz.derbes.visit.core.Vitals;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What browsers of consenting visitors measured, counted by page: neither the visitor nor the address goes further than
 * the question whether they allow it. Counts wait in memory for five seconds; a crash may lose those.
 */
@Service
public class PageHealth {
    /** Fewer measurements of a page than this are not shown, because they may be one person's (RET-08). */
    static final int RARE = 5;

    private static final int PAGES = 2_000;
    private static final int SHOWN = 50;
    private static final String FURTHER = "*";

    private final TroubleRows rows;
    private final Consents consents;
    private final Set<String> pages = new HashSet<>();
    private SortedMap<Trouble, Long> counts = new TreeMap<>();

    PageHealth(TroubleRows rows, Consents consents) {
        this.rows = rows;
        this.consents = consents;
    }

    /** Counts what was measured when the visitor allows it now. */
    public void add(VisitorId visitor, PagePath page, Vitals vitals, Instant at) {
        if (consents.permission(visitor, Scope.MEASUREMENT) instanceof Permission.Refused) return;
        var day = LocalDate.ofInstant(at, ZoneId.of("Asia/Almaty"));
        synchronized (this) {
            if (pages.size() < PAGES) pages.add(page.value());
            String named = pages.contains(page.value()) ? page.value() : FURTHER;
            vitals.values()
                    .forEach((measure, value) ->
                            counts.merge(new Trouble(day, named, measure, measure.rating(value)), 1L, Long::sum));
        }
    }

    /** The pages of some days with the most trouble, fifty at most; those measured fewer than five times are left out. */
    public List<PageTroubles> worst(LocalDate from, LocalDate to) {
        return rows.worst(from, to, RARE, SHOWN);
    }

    /** Writes what has gathered; what a failed write held is counted again next time. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    @PreDestroy
    public void write() {
        var taken = take();
        try {
            rows.add(taken);
        } catch (RuntimeException e) {
            synchronized (this) {
                taken.forEach((trouble, sum) -> counts.merge(trouble, sum, Long::sum));
            }
            throw e;
        }
    }

    private synchronized SortedMap<Trouble, Long> take() {
        var taken = counts;
        counts = new TreeMap<>();
        return taken;
    }

    /** Makes room for other pages, once a day. */
    @Scheduled(fixedDelay = 86_400_000, initialDelay = 86_400_000)
    synchronized void forgetPages() {
        pages.clear();
    }
}
