package kz.derbes.risk.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far countries are from each other: between their two nearest principal places, in the person's favour. */
public final class Distances {
    private static final double EARTH_KM = 6371;
    private final Map<String, List<Point>> places;

    private Distances(Map<String, List<Point>> places) {
        this.places = places;
    }

    private record Point(double latitude, double longitude) {}

    /** The places that come with Derbes. */
    public static Distances bundled() {
        try (var file = Objects.requireNonNull(Distances.class.getResourceAsStream("/risk/places.table"))) {
            var places = new HashMap<String, List<Point>>();
            new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .map(it -> it.split(" "))
                    .forEach(it -> places.computeIfAbsent(it[0], country -> new ArrayList<>())
                            .add(new Point(radians(it[1]), radians(it[2]))));
            return new Distances(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kilometres between two countries; 0 for the same and where one is unknown. */
    public int km(String one, String other) {
        if (one.equals(other)) return 0;
        var nearest = Double.POSITIVE_INFINITY;
        for (var here : places.getOrDefault(one, List.of()))
            for (var there : places.getOrDefault(other, List.of())) nearest = Math.min(nearest, km(here, there));
        return Double.isInfinite(nearest) ? 0 : (int) Math.round(nearest);
    }

    /** The haversine formula. */
    private static double km(Point here, Point there) {
        double north = Math.sin((there.latitude() - here.latitude()) / 2);
        double east = Math.sin((there.longitude() - here.longitude()) / 2);
        double chord = north * north + Math.cos(here.latitude()) * Math.cos(there.latitude()) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
    }

    private static double radians(String degrees) {
        return Math.toRadians(Double.parseDouble(degrees));
    }
}
