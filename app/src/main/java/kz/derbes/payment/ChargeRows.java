package kz.derbes.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.payment.out.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The movements of money; whoever writes one holds the row of its attempt. */
@Component
class ChargeRows {
    private static final String COLUMNS =
            "select method, transaction, attempt, tiyn, currency, stage, counted, seen_at from payment.charge ";
    private final JdbcClient jdbc;

    ChargeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Charge> find(String method, String transaction) {
        return jdbc.sql(COLUMNS + "where method = :method and transaction = :transaction")
                .param("method", method)
                .param("transaction", transaction)
                .query(ChargeRows::read)
                .optional();
    }

    List<Charge> of(UUID attempt) {
        return jdbc.sql(COLUMNS + "where attempt = :attempt order by seen_at, transaction")
                .param("attempt", attempt)
                .query(ChargeRows::read)
                .list();
    }

    void put(Charge it) {
        jdbc.sql("""
                        insert into payment.charge (method, transaction, attempt, tiyn, currency, stage, counted, seen_at)
                        values (:method, :transaction, :attempt, :tiyn, :currency, :stage, :counted, :at)
                            on conflict (method, transaction)
                               do update set stage = excluded.stage, counted = charge.counted or excluded.counted
                        """)
                .param("method", it.method())
                .param("transaction", it.transaction())
                .param("attempt", it.attempt())
                .param("tiyn", it.tiyn())
                .param("currency", it.currency())
                .param("stage", it.stage().name().toLowerCase(java.util.Locale.ROOT))
                .param("counted", it.counted())
                .param("at", Times.sql(it.seenAt()))
                .update();
    }

    void count(Charge it, Instant at) {
        jdbc.sql("""
                        update payment.charge set counted = true, counted_at = :at
                         where method = :method and transaction = :transaction
                        """)
                .param("at", Times.sql(at))
                .param("method", it.method())
                .param("transaction", it.transaction())
                .update();
    }

    private static Charge read(ResultSet row, int n) throws SQLException {
        return new Charge(
                row.getString("method"),
                row.getString("transaction"),
                row.getObject("attempt", UUID.class),
                row.getLong("tiyn"),
                row.getString("currency"),
                Money.Stage.valueOf(row.getString("stage").toUpperCase(java.util.Locale.ROOT)),
                row.getBoolean("counted"),
                Times.read(row, "seen_at"));
    }
}
