package kz.derbes.visit.stats.desk;

import java.util.List;
import kz.derbes.visit.stats.core.Filter;

/** Filters with a name. */
public record Segment(int id, String name, List<Filter> filters) {
    public Segment {
        filters = List.copyOf(filters);
    }
}
