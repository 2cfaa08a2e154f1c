package kz.derbes.risk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.SubjectId;
import kz.derbes.risk.Occasion;
import kz.derbes.risk.Reason;
import org.jspecify.annotations.Nullable;

/** A review as its row says it. */
final class ReviewColumns {
    private ReviewColumns() {}

    static Review read(ResultSet row, int number) throws SQLException {
        return new Review(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("decision", UUID.class),
                occasion(row.getString("occasion")),
                reasons((String[]) row.getArray("reasons").getArray()),
                row.getString("country"),
                State.of(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "objected_at"),
                row.getObject("objection", UUID.class),
                row.getString("first_by"),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("ground"));
    }

    private static Occasion occasion(String code) {
        return Arrays.stream(Occasion.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Reason> reasons(String... codes) {
        return Arrays.stream(codes).flatMap(it -> Reason.of(it).stream()).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
