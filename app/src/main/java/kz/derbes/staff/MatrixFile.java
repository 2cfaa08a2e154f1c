package kz.derbes.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.derbes.law.Role;
import org.springframework.core.io.ClassPathResource;

/** Reads the table of rights; a line it does not understand ends the start. */
final class MatrixFile {
    private static final String NAME = "staff/matrix.table";
    private static final List<String> HEAD = Stream.concat(
                    Stream.of("path", "fresh", Standing.ANYONE, Standing.ENTERING),
                    Stream.of(Role.values()).map(Role::code))
            .toList();

    private MatrixFile() {}

    static List<Matrix.Row> read() {
        try (var file = new ClassPathResource(NAME).getInputStream()) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Matrix.Row> read(String text) {
        var lines = text.lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(MatrixFile::cells)
                .toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) throw fault("the first line must be " + HEAD);
        var seen = new HashSet<String>();
        return lines.stream().skip(1).map(it -> row(it, seen)).toList();
    }

    private static Matrix.Row row(List<String> cells, Set<String> seen) {
        if (cells.size() != HEAD.size()) throw fault("not " + HEAD.size() + " cells: " + cells);
        String path = cells.getFirst();
        if (!path.matches("/console(/[a-z-]+)*(/\\*\\*)?")) throw fault("not a path of the console: " + path);
        if (!seen.add(path)) throw fault("twice: " + path);
        var columns = new LinkedHashMap<String, Access>();
        for (int i = 2; i < HEAD.size(); i++) columns.put(HEAD.get(i), access(cells.get(i)));
        return Matrix.Row.of(path, access(cells.get(1)), java.util.Collections.unmodifiableMap(columns));
    }

    private static Access access(String sign) {
        return Access.of(sign).orElseThrow(() -> fault("neither r, w nor -: " + sign));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static IllegalStateException fault(String what) {
        return new IllegalStateException(NAME + ": " + what);
    }
}
