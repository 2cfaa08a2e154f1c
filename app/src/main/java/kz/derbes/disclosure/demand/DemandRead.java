package kz.derbes.disclosure.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import org.jspecify.annotations.Nullable;

/** How a row of the register is read. */
final class DemandRead {
    private DemandRead() {}

    static Demand of(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new Demand(
                row.getObject("id", UUID.class),
                row.getString("number"),
                entry(row),
                DemandState.of(row.getString("state")).orElseThrow(),
                fields(row, "granted"),
                refusal == null ? null : Refusal.of(refusal).orElseThrow(),
                row.getString("maker"),
                row.getObject("approval", UUID.class),
                row.getString("checker"),
                row.getInt("missing"),
                row.getInt("people"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                row.getString("sha256"),
                instant(row, "taken_at"));
    }

    private static Demand.Entry entry(ResultSet row) throws SQLException {
        return new Demand.Entry(
                BodyKind.of(row.getString("body_kind")).orElseThrow(),
                row.getString("body"),
                row.getString("country"),
                row.getString("ground"),
                row.getString("article"),
                row.getString("document"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                fields(row, "fields"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                instant(row, "hidden_until"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<FieldCode> fields(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(it -> FieldCode.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}
