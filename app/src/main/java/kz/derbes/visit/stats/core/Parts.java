package kz.derbes.visit.stats.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a visit apart: the values it has, and what it adds to each. */
public final class Parts {
    private final Visit visit;
    private final Measures whole;
    private final List<Part> parts = new ArrayList<>();

    private Parts(Visit visit) {
        this.visit = visit;
        whole = new Measures(visit.views(), 1, visit.isBounce() ? 1 : 0, visit.seconds());
    }

    /** The values of a visit; it can have several pages, events and goals. */
    public static List<Part> of(Visit visit, List<Goal> goals) {
        var parts = new Parts(visit);
        parts.takeWhole();
        parts.takePages();
        parts.takeEvents();
        parts.takeGoals(goals);
        return parts.parts;
    }

    private void takeWhole() {
        var first = visit.first();
        add(Dimension.ENTRY, first.page());
        add(Dimension.EXIT, visit.last().page());
        String referrer = first.referrer();
        add(Dimension.REFERRER, referrer == null || referrer.startsWith("/") ? "" : referrer);
        add(Dimension.SOURCE, first.source());
        add(Dimension.MEDIUM, first.medium());
        add(Dimension.CAMPAIGN, first.campaign());
        add(Dimension.COUNTRY, first.country() == null ? "" : first.country());
        add(Dimension.BROWSER, first.browser());
        add(Dimension.LANGUAGE, first.language() == null ? "" : first.language());
        add(Dimension.DEVICE, first.device());
    }

    private void add(Dimension dimension, @Nullable String value) {
        if (value != null) parts.add(new Part(dimension, value, whole));
    }

    private void takePages() {
        Map<String, Measures> pages = new HashMap<>();
        for (int i = 0; i < visit.hits().size(); i++) {
            var hit = visit.hits().get(i);
            if (hit.event() != null) continue;
            pages.computeIfAbsent(hit.page(), it -> new Measures(0, 1, whole.bounces, 0))
                    .add(new Measures(1, 0, 0, visit.secondsAfter(i)), 1);
        }
        pages.forEach((page, measures) -> parts.add(new Part(Dimension.PAGE, page, measures)));
    }

    private void takeEvents() {
        Map<String, Measures> events = new HashMap<>();
        for (var hit : visit.hits()) {
            String event = hit.event();
            if (event != null && !Visit.isLeave(hit))
                events.computeIfAbsent(event, it -> new Measures(0, 1, 0, 0)).add(new Measures(1, 0, 0, 0), 1);
        }
        events.forEach((event, measures) -> parts.add(new Part(Dimension.EVENT, event, measures)));
    }

    private void takeGoals(List<Goal> goals) {
        for (var goal : goals)
            for (int step = 1; step <= goal.reached(visit); step++) add(Dimension.GOAL, goal.value(step));
    }

    /** What a visit adds to anything that concerns it as a whole. */
    public static Measures whole(Visit visit) {
        return new Parts(visit).whole;
    }
}
