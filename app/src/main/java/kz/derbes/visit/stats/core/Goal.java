package kz.derbes.visit.stats.core;

import java.util.List;

/**
 * What a visit may reach: one step, or several in their order with anything between them.
 *
 * @param id number of the goal
 * @param steps a page as its path, which may end with {@code *}, or an event as {@code event:name}
 */
public record Goal(int id, List<String> steps) {
    private static final String EVENT = "event:";

    public Goal {
        steps = List.copyOf(steps);
    }

    /** How many steps the visit took. */
    int reached(Visit visit) {
        int step = 0;
        for (var hit : visit.hits()) {
            if (step == steps.size()) break;
            if (matches(steps.get(step), hit)) step++;
        }
        return step;
    }

    /** The name of a step in figures. */
    public String value(int step) {
        return id + "/" + step;
    }

    private static boolean matches(String step, Seen hit) {
        String event = hit.event();
        if (step.startsWith(EVENT)) return step.substring(EVENT.length()).equals(event);
        if (event != null) return false;
        if (step.endsWith("*")) return hit.page().startsWith(step.substring(0, step.length() - 1));
        return step.equals(hit.page());
    }
}
