package kz.derbes.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders themselves. */
@Component
class PurchaseRows {
    static final String SELECT = """
            select subject, id, number, attempt, account, state, paying, handing, country, language, tiyn, paid,
                   placed_at, until_at, delivered_at, closed_at, reason, fact
              from orders.purchase
            """;

    private final JdbcClient jdbc;

    PurchaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the form it was sent with has made an order before. */
    boolean add(Purchase it) {
        return jdbc.sql("""
                        insert into orders.purchase (subject, id, number, attempt, account, state, paying, handing,
                                    country, language, tiyn, paid, placed_at, until_at, delivered_at, closed_at,
                                    reason, fact)
                        values (:subject, :id, :number, :attempt, :account, :state, :paying, :handing,
                                :country, :language, :tiyn, :paid, :placed, :until, :delivered, :closed, :reason, :fact)
                            on conflict (attempt) do nothing
                        """)
                        .param("subject", it.subject().value())
                        .param("id", it.id())
                        .param("number", it.number())
                        .param("attempt", it.attempt())
                        .param("account", it.account())
                        .param("state", it.state().code())
                        .param("paying", it.paying().code())
                        .param("handing", it.handing().code())
                        .param("country", it.country())
                        .param("language", it.language().code())
                        .param("tiyn", it.tiyn())
                        .param("paid", it.paid())
                        .param("placed", Times.sql(it.placedAt()))
                        .param("until", sql(it.until()))
                        .param("delivered", sql(it.deliveredAt()))
                        .param("closed", sql(it.closedAt()))
                        .param("reason", it.reason())
                        .param("fact", it.fact())
                        .update()
                == 1;
    }

    /** Writes what can change; the row must be locked by {@link #lock}. */
    void save(Purchase it) {
        jdbc.sql("""
                        update orders.purchase
                           set state = :state, paid = :paid, until_at = :until, delivered_at = :delivered,
                               closed_at = :closed, reason = :reason
                         where subject = :subject and id = :id
                        """)
                .param("subject", it.subject().value())
                .param("id", it.id())
                .param("state", it.state().code())
                .param("paid", it.paid())
                .param("until", sql(it.until()))
                .param("delivered", sql(it.deliveredAt()))
                .param("closed", sql(it.closedAt()))
                .param("reason", it.reason())
                .update();
    }

    /** The order, held until the transaction ends; every change of it begins here. */
    Optional<Purchase> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(PurchaseRows::read)
                .optional();
    }

    Optional<Purchase> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(PurchaseRows::read)
                .optional();
    }

    Optional<Purchase> byAttempt(UUID attempt) {
        return jdbc.sql(SELECT + " where attempt = :attempt")
                .param("attempt", attempt)
                .query(PurchaseRows::read)
                .optional();
    }

    Optional<Purchase> byNumber(String number) {
        return jdbc.sql(SELECT + " where number = :number")
                .param("number", number)
                .query(PurchaseRows::read)
                .optional();
    }

    /** Those of a person, newest first. */
    List<Purchase> of(SubjectId subject, int limit, int offset) {
        return jdbc.sql(SELECT + " where subject = :subject order by placed_at desc, id limit :limit offset :offset")
                .param("subject", subject.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(PurchaseRows::read)
                .list();
    }

    static Purchase read(ResultSet row, int number) throws SQLException {
        return new Purchase(
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("attempt", UUID.class),
                row.getBoolean("account"),
                State.of(row.getString("state")),
                constant(Paying.class, row.getString("paying")),
                constant(Handing.class, row.getString("handing")),
                row.getString("country"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getLong("tiyn"),
                row.getLong("paid"),
                Times.read(row, "placed_at"),
                Times.readOrNull(row, "until_at"),
                Times.readOrNull(row, "delivered_at"),
                Times.readOrNull(row, "closed_at"),
                row.getString("reason"),
                row.getObject("fact", UUID.class));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Object sql(@Nullable Instant at) {
        return at == null ? null : Times.sql(at);
    }
}
