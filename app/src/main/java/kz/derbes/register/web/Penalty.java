package kz.derbes.register.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the Code of Administrative Offences charges a small business for one kind of breach (PEN-01).
 *
 * @param kind code of the breach
 * @param units monthly calculation indices
 * @param tenge the same in tenge, by the index of the year in the file
 */
record Penalty(String kind, int units, long tenge) {
    private static final List<Penalty> ALL = read();

    static List<Penalty> all() {
        return ALL;
    }

    private static List<Penalty> read() {
        try (var file = Penalty.class.getResourceAsStream("/register/penalties.table")) {
            if (file == null) throw new IllegalStateException("missing: register/penalties.table");
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.split("\\|", -1))
                    .toList();
            long index = Long.parseLong(lines.getFirst()[1].strip());
            return lines.stream()
                    .skip(1)
                    .map(it -> of(it[0].strip(), Integer.parseInt(it[1].strip()), index))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Penalty of(String kind, int units, long index) {
        return new Penalty(kind, units, units * index);
    }
}
