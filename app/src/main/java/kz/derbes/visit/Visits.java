package kz.derbes.visit;

import java.util.List;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.Summary.Day;
import kz.derbes.visit.Summary.Order;
import kz.derbes.visit.Summary.PageDay;
import kz.derbes.visit.Summary.Pages;
import kz.derbes.visit.Summary.Share;
import kz.derbes.visit.Summary.Shares;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often the site was looked at, and what a browser that allowed it has left here. */
@Service
public class Visits {
    /** Fewer views than this are not shown by name, because they may be one person's (RET-08). */
    static final int RARE = 5;

    private static final int SHARES = 20;
    private static final int PAGE = 20;
    private static final int MINE = 50;
    private static final int ALL = 10_000;

    private final ReportRows report;
    private final HitRows hits;
    private final Addresses addresses;
    private final Forgetting forgetting;

    Visits(ReportRows report, HitRows hits, Addresses addresses, Forgetting forgetting) {
        this.report = report;
        this.hits = hits;
        this.addresses = addresses;
        this.forgetting = forgetting;
    }

    public Summary summary(Period period) {
        var views = report.days(period);
        var days =
                period.days().map(it -> new Day(it, views.getOrDefault(it, 0L))).toList();
        return new Summary(period, days.stream().mapToLong(Day::views).sum(), days);
    }

    /** The pages of a period; {@code number} begins at 1 and is brought into range. */
    public Pages pages(Period period, Order order, int number) {
        long total = report.countPages(period);
        int count = Math.toIntExact(Math.max(1, (total + PAGE - 1) / PAGE));
        int shown = Math.clamp(number, 1, count);
        return new Pages(report.pages(period, order, PAGE, (shown - 1L) * PAGE), shown, count, total);
    }

    /** Every page of every day of the period, for an export. */
    public List<PageDay> viewsByDayAndPage(Period period) {
        return report.daysAndPages(period);
    }

    /** The values of a kind; those with fewer than five views are added together. */
    public Shares shares(Kind kind, Period period) {
        var all = report.tallies(kind, period);
        var named = all.stream()
                .filter(it -> kind == Kind.REFUSED || it.views() >= RARE)
                .limit(SHARES)
                .toList();
        long shown = named.stream().mapToLong(Share::views).sum();
        return new Shares(named, all.stream().mapToLong(Share::views).sum() - shown);
    }

    /** A screen of what is kept of one visitor; opening the addresses is recorded (clause 1.1.5). */
    @Transactional
    public Mine mine(VisitorId visitor, int number) {
        long total = hits.count(visitor);
        int count = Math.toIntExact(Math.max(1, (total + MINE - 1) / MINE));
        int shown = Math.clamp(number, 1, count);
        return new Mine(hits.of(visitor, MINE, (shown - 1L) * MINE), addresses.of(visitor), total, shown, count);
    }

    /** All that is kept of one visitor, ten thousand hits at most, newest first. */
    @Transactional
    public Mine allOf(VisitorId visitor) {
        var all = of(visitor);
        return new Mine(all, addresses.of(visitor), all.size(), 1, 1);
    }

    /** The hits kept of one visitor, newest first, without addresses. */
    public List<Hit> of(VisitorId visitor) {
        return hits.of(visitor, ALL, 0);
    }

    /** Deletes all that one visitor left and returns how many hits there were. */
    public int forget(VisitorId visitor) {
        return forgetting.forget(visitor.value());
    }
}
