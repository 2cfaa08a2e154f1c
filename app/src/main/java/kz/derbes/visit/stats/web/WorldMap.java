package kz.derbes.visit.stats.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.visit.stats.report.Line;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The countries of the world as outlines, each in a shade of how many visits came from it. */
@Component
class WorldMap {
    private static final int SHADES = 5;
    private final List<Outline> outlines;

    WorldMap() {
        outlines = read();
    }

    /** The outline of a country; two hyphens where it has no code. */
    private record Outline(String country, String path) {}

    /**
     * A country to be drawn.
     *
     * @param shade from 0, nothing to show, to 5
     */
    record Shape(String country, String path, int shade, long visits) {}

    List<Shape> of(List<Line> countries) {
        Map<String, Line> lines = countries.stream().collect(Collectors.toMap(Line::value, it -> it));
        return outlines.stream().map(it -> shape(it, lines)).toList();
    }

    private static Shape shape(Outline outline, Map<String, Line> lines) {
        var line = lines.get(outline.country());
        if (line == null) return new Shape(outline.country(), outline.path(), 0, 0);
        // the eye tells tenfold from fivefold, not ninety from eighty of a hundred
        int shade = (int) Math.clamp(Math.ceil(Math.log10(Math.max(1, line.share())) * 2.5), 1, SHADES);
        return new Shape(outline.country(), outline.path(), shade, line.sums().visits());
    }

    private static List<Outline> read() {
        try {
            return new ClassPathResource("visit/world.paths")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .map(it -> new Outline(it.substring(0, 2), it.substring(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
