package kz.derbes.visit.stats.cross;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.core.Filter;
import kz.derbes.visit.stats.core.Goal;
import kz.derbes.visit.stats.core.Measures;
import kz.derbes.visit.stats.core.Part;
import kz.derbes.visit.stats.core.Parts;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.core.Visit;

/** What the visits of a period that pass all filters are, day by day and value by value. */
public final class Cut {
    /** The name of all values that found no place. */
    public static final String REST = "*";

    private static final int VALUES = 1_000;
    private final List<Filter> filters;
    private final Slice whole;
    private final Map<LocalDate, Slice> days = new TreeMap<>();
    private final Map<Dimension, Map<String, Slice>> values = new EnumMap<>(Dimension.class);
    private final List<Map<String, Slice>> beside = new ArrayList<>();

    Cut(List<Filter> filters) {
        this.filters = List.copyOf(filters);
        whole = new Slice(filters.size());
        filters.forEach(it -> beside.add(new HashMap<>()));
    }

    /** Takes in what one visitor did on one day. */
    void add(LocalDate day, UUID visitor, List<Seen> hits, List<Goal> goals) {
        for (var visit : Visit.of(hits)) add(day, visitor, Parts.whole(visit), Parts.of(visit, goals));
    }

    private void add(LocalDate day, UUID visitor, Measures measures, List<Part> parts) {
        int part = part(parts);
        whole.add(part, visitor, measures);
        days.computeIfAbsent(day, it -> new Slice(filters.size())).add(part, visitor, measures);
        for (var value : parts) slice(value).add(part, visitor, value.measures());
        for (int i = 0; i < filters.size(); i++)
            if ((part | 1 << i) == (1 << filters.size()) - 1) addBeside(i, visitor, parts);
    }

    private int part(List<Part> parts) {
        int part = 0;
        for (int i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            if (parts.stream()
                    .anyMatch(it ->
                            it.dimension() == filter.dimension() && it.value().equals(filter.value()))) part |= 1 << i;
        }
        return part;
    }

    private Slice slice(Part part) {
        var slices = values.computeIfAbsent(part.dimension(), it -> new HashMap<>());
        boolean full = slices.size() >= VALUES && !slices.containsKey(part.value());
        return slices.computeIfAbsent(full ? REST : part.value(), it -> new Slice(filters.size()));
    }

    private void addBeside(int filter, UUID visitor, List<Part> parts) {
        var slices = beside.get(filter);
        for (var part : parts)
            if (part.dimension() == filters.get(filter).dimension()
                    && (slices.size() < VALUES || slices.containsKey(part.value())))
                slices.computeIfAbsent(part.value(), it -> new Slice(0)).add(0, visitor, part.measures());
    }

    public List<Filter> filters() {
        return filters;
    }

    public Slice whole() {
        return whole;
    }

    public Map<LocalDate, Slice> days() {
        return days;
    }

    /** Values of a dimension; a visit in {@link #REST} may be counted there more than once. */
    public Map<String, Slice> values(Dimension dimension) {
        return values.getOrDefault(dimension, Map.of());
    }

    /** Values of the dimension of a filter among the visits that pass all the other filters. */
    public Map<String, Slice> beside(int filter) {
        return beside.get(filter);
    }

    /** About how many people the visits of some slices are of, all together. */
    public static long together(Collection<Slice> slices) {
        return Slice.together(slices);
    }
}
