package kz.derbes.visit.stats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.derbes.visit.stats.core.Seen;

/** What statistics read of {@code visit.hit}, and no column more: neither consent nor anything of an address. */
public final class HitColumns {
    public static final String ALL =
            "seq, at, visitor, event, page, referrer, source, medium, campaign, country, browser, language, device";

    private HitColumns() {}

    /** The row that {@link #ALL} selects. */
    public static Seen read(ResultSet row, int n) throws SQLException {
        return new Seen(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("visitor", UUID.class),
                row.getString("event"),
                row.getString("page"),
                row.getString("referrer"),
                row.getString("source"),
                row.getString("medium"),
                row.getString("campaign"),
                row.getString("country"),
                row.getString("browser"),
                row.getString("language"),
                row.getString("device"));
    }

    /** The midnight in Almaty with which a day begins. */
    public static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Seen.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
