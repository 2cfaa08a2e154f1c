package kz.derbes.order.offer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Goods that need not be taken back though nothing is wrong with them: a closed list, as data (SEL-04). */
public final class Exclusions {
    private static final List<String> CODES = read();

    private Exclusions() {}

    /** Their codes; each has a message {@code order.kept.<code>}. */
    public static List<String> codes() {
        return CODES;
    }

    private static List<String> read() {
        try (var file = Exclusions.class.getResourceAsStream("/order/kept.table")) {
            if (file == null) throw new IllegalStateException("missing: /order/kept.table");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#"))
                    .map(it -> it.substring(0, it.indexOf('|')).strip())
                    .filter(it -> !it.equals("code"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
