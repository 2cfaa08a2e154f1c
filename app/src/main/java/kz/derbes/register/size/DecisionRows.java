package kz.derbes.register.size;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import kz.derbes.law.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions on the class, each as it was made. */
@Component
class DecisionRows {
    private final JdbcClient jdbc;

    DecisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Size size, Actor by, Instant at) {
        jdbc.sql("""
                        insert into register.size_decision (decided_at, decided_by, class, account_holders, visitors, restricted)
                        values (:at, :by, :class, :holders, :visitors, :restricted)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("class", size.all().code())
                .param("holders", size.accountHolders())
                .param("visitors", size.visitors())
                .param("restricted", size.restricted())
                .update();
    }

    /** Newest first, at most so many. */
    List<Size.Decision> all(int most) {
        return jdbc.sql("select * from register.size_decision order by decided_at desc limit :most")
                .param("most", most)
                .query((row, n) -> new Size.Decision(
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("decided_by"),
                        SizeClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
                        row.getLong("account_holders"),
                        row.getLong("visitors"),
                        row.getBoolean("restricted")))
                .list();
    }
}
