package kz.derbes.disclosure.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Component;

/** What the register of demands keeps about a person, for the one who answers for it. */
@Component
public class Concerned {
    private final ConcernedRows rows;

    Concerned(ConcernedRows rows) {
        this.rows = rows;
    }

    /** How many demands are about somebody and when the last of them was closed, or now. */
    public record Last(int demands, Instant at) {
        static Last read(ResultSet row, int number) throws SQLException {
            return new Last(
                    row.getInt("demands"),
                    row.getObject("last", java.time.OffsetDateTime.class).toInstant());
        }
    }

    /** The demands the person may know of at that instant. */
    public List<Map<String, String>> show(SubjectId subject, Instant now) {
        return rows.of(subject, now);
    }

    /** The same, counted; empty when there is none. */
    public Optional<Last> lastClosing(SubjectId subject, Instant now) {
        return rows.last(subject, now).filter(it -> it.demands() > 0);
    }

    /** Drops packages with the person in them that nobody has taken; they are made again without. */
    public void dropPackages(SubjectId subject) {
        rows.dropPackages(subject);
    }

    /** How many rows that would be. */
    public long countClosedBefore(Instant before, Set<SubjectId> spared) {
        return rows.countClosedBefore(before, spared);
    }

    /** Lets go of who was meant by demands that were closed before, and returns how many rows went. */
    public int removeClosedBefore(Instant before, Set<SubjectId> spared) {
        return rows.removeClosedBefore(before, spared);
    }
}
