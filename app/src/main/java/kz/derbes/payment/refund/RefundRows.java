package kz.derbes.payment.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refunds; whoever adds one holds the row of its attempt. */
@Component("moneyBackRows")
class RefundRows {
    private static final String NAMES = """
            id, attempt, order_id, method, transaction, tiyn, release, cause, state, reason, by, asked_at, changed_at,
            first_tried_at, tries
            """;
    private static final String COLUMNS = "select " + NAMES + " from payment.refund ";
    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it stands there already. */
    boolean add(Refund it, @Nullable Instant look) {
        return jdbc.sql("""
                        insert into payment.refund (id, attempt, order_id, method, transaction, tiyn, release, cause, state,
                                                    reason, by, asked_at, changed_at, look_at)
                        values (:id, :attempt, :order, :method, :transaction, :tiyn, :release, :cause, :state, :reason, :by,
                                :at, :at, :look::timestamptz)
                            on conflict (id) do nothing
                        """)
                        .param("id", it.id())
                        .param("attempt", it.attempt())
                        .param("order", it.order())
                        .param("method", it.method())
                        .param("transaction", it.transaction())
                        .param("tiyn", it.tiyn())
                        .param("release", it.release())
                        .param("cause", it.cause())
                        .param("state", it.state().code())
                        .param("reason", it.reason())
                        .param("by", it.by())
                        .param("at", Times.sql(it.askedAt()))
                        .param("look", look == null ? null : Times.sql(look))
                        .update()
                == 1;
    }

    /** What goes or went back of a movement, in tiyn. */
    long sum(String method, String transaction, boolean doneOnly) {
        return jdbc.sql("""
                        select coalesce(sum(tiyn), 0) from payment.refund
                         where method = :method and transaction = :transaction and (state = 'done' or not :done)
                        """)
                .param("method", method)
                .param("transaction", transaction)
                .param("done", doneOnly)
                .query(Long.class)
                .single();
    }

    /**
     * Takes the next one to ask the provider about, which is unknown from now on. Of one movement only one goes at a time,
     * so that what went back of it can be compared with what should have.
     */
    Optional<Refund> claim(Instant now) {
        return jdbc.sql("""
                        update payment.refund
                           set state = 'unknown', tries = tries + 1, first_tried_at = coalesce(first_tried_at, :now),
                               look_at = :now + least(interval '1 minute' * 2 ^ least(tries, 6), interval '1 hour')
                         where id = (select r.id from payment.refund r
                                      where r.look_at <= :now
                                        and not exists (select from payment.refund o
                                                         where o.method = r.method and o.transaction = r.transaction
                                                           and o.state = 'unknown' and o.id <> r.id)
                                      order by r.look_at limit 1 for update skip locked)
                        returning\s""" + NAMES)
                .param("now", Times.sql(now))
                .query(RefundRows::read)
                .optional();
    }

    /** Goes from one state to another; false when it was not in the first. */
    boolean move(Refund it, Refund.State next, String reason, Instant at, @Nullable Instant look) {
        if (!it.state().next().contains(next)) throw new IllegalStateException(it.state() + " never becomes " + next);
        return jdbc.sql("""
                        update payment.refund
                           set state = :next, reason = :reason, changed_at = :at, look_at = :look::timestamptz
                         where id = :id and state = :state
                        """)
                        .param("next", next.code())
                        .param("reason", reason)
                        .param("at", Times.sql(at))
                        .param("look", look == null ? null : Times.sql(look))
                        .param("id", it.id())
                        .param("state", it.state().code())
                        .update()
                == 1;
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(RefundRows::read)
                .optional();
    }

    List<Refund> of(UUID order) {
        return jdbc.sql(COLUMNS + "where order_id = :order order by asked_at, id")
                .param("order", order)
                .query(RefundRows::read)
                .list();
    }

    /** Those that wait for a hand, the longest first. */
    List<Refund> byHand(int limit) {
        return jdbc.sql(COLUMNS + "where state = 'by-hand' order by changed_at, id limit :limit")
                .param("limit", limit)
                .query(RefundRows::read)
                .list();
    }

    private static Refund read(ResultSet row, int n) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("attempt", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("method"),
                row.getString("transaction"),
                row.getLong("tiyn"),
                row.getBoolean("release"),
                row.getString("cause"),
                Refund.State.of(row.getString("state")),
                row.getString("reason"),
                row.getString("by"),
                Times.read(row, "asked_at"),
                Times.read(row, "changed_at"),
                Times.readOrNull(row, "first_tried_at"),
                row.getInt("tries"));
    }
}
