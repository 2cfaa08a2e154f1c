package kz.derbes.disclosure.demand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closed list of acts; what is not in it is no ground, and without a ground nothing leaves. */
public final class LegalGrounds {
    private static final int COLUMNS = 5;
    private static final List<LegalGround> ALL = read("/disclosure/grounds.table");

    private LegalGrounds() {}

    public static List<LegalGround> all() {
        return ALL;
    }

    public static Optional<LegalGround> of(String code) {
        return ALL.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    static List<LegalGround> read(String name) {
        try (var file = LegalGrounds.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("missing: " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.isBlank() && !it.startsWith("#") && !it.startsWith("code "))
                    .map(LegalGrounds::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegalGround row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS) throw new IllegalArgumentException("a ground has 5 columns: " + line);
        var kinds = Arrays.stream(cells.get(1).split(" +"))
                .map(it -> BodyKind.of(it).orElseThrow(() -> new IllegalArgumentException("no such body: " + it)))
                .collect(Collectors.toUnmodifiableSet());
        boolean covert = switch (cells.get(2)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("yes or no: " + line);
        };
        return new LegalGround(cells.get(0), cells.get(4), kinds, covert, cells.get(3));
    }
}
