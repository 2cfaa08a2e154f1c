package kz.derbes.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A measured value with what is needed to judge it, in the order it is written. */
record Figure(Map<String, Object> parts) {

    static Figure of(String name, double value, String unit) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("name", name);
        parts.put("value", rounded(value));
        parts.put("unit", unit);
        return new Figure(parts);
    }

    Figure with(String key, double value) {
        return with(key, (Object) rounded(value));
    }

    Figure with(String key, Object value) {
        var more = new LinkedHashMap<>(parts);
        more.put(key, value);
        return new Figure(more);
    }

    /** The same kind of work by the best that is known, measured in the same run. */
    Figure beside(double ceiling) {
        return with("ceiling", ceiling).with("ratio", value() / ceiling);
    }

    private double value() {
        return parts.get("value") instanceof Number number ? number.doubleValue() : 0;
    }

    static String json(List<Figure> figures) {
        var all = figures.stream().map(Figure::parts).toList();
        return JsonMapper.shared().writeValueAsString(Map.of("figures", all));
    }

    static String table(List<Figure> figures) {
        return figures.stream().map(Figure::line).collect(Collectors.joining("\n"));
    }

    private String line() {
        String more = parts.entrySet().stream()
                .skip(3)
                .map(it -> it.getKey() + " " + it.getValue())
                .collect(Collectors.joining(", "));
        return "%-28s %10s %-4s  %s".formatted(parts.get("name"), parts.get("value"), parts.get("unit"), more);
    }

    /** Whole numbers above a thousand, otherwise three digits that say something. */
    private static Number rounded(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1000) return Math.round(value);
        return Math.round(value * 1000) / 1000.0;
    }
}
