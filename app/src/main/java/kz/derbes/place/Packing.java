package kz.derbes.place;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Packs the tables of the Debian package {@code tor-geoipdb} for this room: {@code ./derbes place GEOIP GEOIP6 FILE}.
 *
 * <p>Their lines are {@code start,end,CC}, sorted; numbers in the first file, IPv6 addresses in the second.
 */
public final class Packing {
    private final Map<String, Short> names = new TreeMap<>();

    private Packing() {
        for (String code : Locale.getISOCountries()) names.put(code, (short) (names.size() + 1));
    }

    public static void main(String[] files) throws IOException {
        if (files.length != 3) {
            System.err.println("usage: ./derbes place GEOIP GEOIP6 FILE");
            System.exit(2);
            return;
        }
        var packed = pack(Path.of(files[0]), Path.of(files[1]));
        try (var out = Files.newOutputStream(Path.of(files[2]))) {
            packed.write(out);
        }
        System.out.printf(
                Locale.ROOT,
                "%d and %d ranges%n",
                packed.four().size(),
                packed.six().size());
    }

    static Packed pack(Path four, Path six) throws IOException {
        return new Packing().both(four, six);
    }

    private Packed both(Path four, Path six) throws IOException {
        return new Packed(Stream.concat(Stream.of(""), names.keySet().stream()).toList(), ranges(four), ranges(six));
    }

    private Ranges ranges(Path file) throws IOException {
        var starts = new TreeMap<Long, Short>(Long::compareUnsigned);
        try (var lines = Files.lines(file)) {
            lines.filter(it -> !it.startsWith("#")).map(it -> it.split(",", 3)).forEach(it -> put(it, starts));
        }
        return merged(starts);
    }

    private void put(String[] line, SortedMap<Long, Short> starts) {
        starts.put(number(line[0]), names.getOrDefault(line[2], (short) 0));
        starts.putIfAbsent(number(line[1]) + 1, (short) 0);
    }

    private static long number(String text) {
        return text.indexOf(':') < 0
                ? Long.parseLong(text)
                : Packed.number(InetAddress.ofLiteral(text).getAddress(), 8);
    }

    /** The ranges without those that only go on with the name before them. */
    private static Ranges merged(SortedMap<Long, Short> all) {
        var kept = new ArrayList<Map.Entry<Long, Short>>();
        short before = 0;
        for (var range : all.entrySet()) {
            if (range.getValue() != before) kept.add(range);
            before = range.getValue();
        }
        long[] starts = new long[kept.size()];
        short[] names = new short[kept.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = kept.get(i).getKey();
            names[i] = kept.get(i).getValue();
        }
        return new Ranges(starts, names);
    }
}
