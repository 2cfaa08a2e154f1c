package kz.derbes.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Service;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may reach what in the console (OPR-07): one table in data, and what stands nowhere in it is shut. */
@Service
public class Matrix {
    private static final Set<String> NO_ROOMS = Set.of(".fresh", ".me", ".glass");
    private final List<Row> rows;

    Matrix() {
        this.rows = MatrixFile.read();
    }

    /**
     * One line of the table.
     *
     * @param path a path, or a path and everything below it
     * @param fresh from which access on a factor must have been shown lately; {@link Access#NOTHING} means never
     * @param columns the access of each column, in the order of the table
     */
    public record Row(String path, Access fresh, Map<String, Access> columns, RequestMatcher matcher) {
        static Row of(String path, Access fresh, Map<String, Access> columns) {
            return new Row(
                    path,
                    fresh,
                    columns,
                    PathPatternRequestMatcher.withDefaults().matcher(path));
        }

        public Access of(String column) {
            return columns.getOrDefault(column, Access.NOTHING);
        }

        /** Key of the message that names the place. */
        public String message() {
            String place = path.replace("/console", "").replace("/**", "").replace("/", ".");
            boolean room = place.lastIndexOf('.') == 0 && !NO_ROOMS.contains(place);
            return (room ? "console.menu" : "staff.area") + (place.isEmpty() ? ".console" : place);
        }

        boolean wantsFresh(Access access) {
            return fresh != Access.NOTHING && access.covers(fresh);
        }

        private PathPattern pattern() {
            return PathPatternParser.defaultInstance.parse(path);
        }
    }

    /** All lines, in the order of the table. */
    public List<Row> rows() {
        return rows;
    }

    /** The lines that members in the console meet, without those of the way in. */
    public List<Row> rooms() {
        return rows.stream()
                .filter(it -> it.of(Standing.ANYONE) == Access.NOTHING && it.of(Standing.ENTERING) == Access.NOTHING)
                .toList();
    }

    /** The narrowest line for a path. */
    public Optional<Row> row(String path) {
        var parsed = PathContainer.parsePath(path);
        return narrowest(
                rows.stream().filter(it -> it.pattern().matches(parsed)).toList());
    }

    Optional<Row> row(HttpServletRequest request) {
        return narrowest(
                rows.stream().filter(it -> it.matcher().matches(request)).toList());
    }

    private static Optional<Row> narrowest(List<Row> fitting) {
        return fitting.stream().min(Comparator.comparing(Row::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }
}
