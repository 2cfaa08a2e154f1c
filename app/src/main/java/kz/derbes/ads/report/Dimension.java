package kz.derbes.ads.report;

import java.util.Arrays;
import java.util.Optional;
import kz.derbes.law.Codes;

/** By what figures are put together. */
public enum Dimension {
    CAMPAIGN("k.name"),
    CREATIVE("coalesce(a.title_kk, '') || ' · ' || left(c.creative::text, 8)"),
    PLACEMENT("c.placement"),
    DAY("to_char(c.hour at time zone 'Asia/Almaty', 'YYYY-MM-DD')");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    /** What a line is named by, as the query writes it. */
    String sql() {
        return sql;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public String code() {
        return Codes.of(this);
    }
}
