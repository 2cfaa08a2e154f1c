package kz.derbes.payment.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.payment.out.Till;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The fiscal receipts and their lines. */
@Component
class ReceiptRows {
    private static final String NAMES =
            "id, attempt, order_id, number, method, refund, tiyn, state, sign, register, reason, due_at, tries";
    private final JdbcClient jdbc;

    ReceiptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Owes a receipt, once. */
    void owe(Receipt it, List<Till.Line> lines) {
        int added = jdbc.sql("""
                        insert into payment.receipt (id, attempt, order_id, number, method, refund, tiyn, state, register,
                                                     reason, due_at, look_at)
                        values (:id, :attempt, :order, :number, :method, :refund, :tiyn, 'due', '', '', :at, :at)
                            on conflict (id) do nothing
                        """)
                .param("id", it.id())
                .param("attempt", it.attempt())
                .param("order", it.order())
                .param("number", it.number())
                .param("method", it.method())
                .param("refund", it.refund())
                .param("tiyn", it.tiyn())
                .param("at", Times.sql(it.dueAt()))
                .update();
        if (added == 1) for (int n = 0; n < lines.size(); n++) line(it.id(), n, lines.get(n));
    }

    private void line(UUID receipt, int n, Till.Line it) {
        jdbc.sql("""
                        insert into payment.receipt_line (receipt, n, name, quantity, tiyn)
                        values (:receipt, :n, :name, :quantity, :tiyn)
                        """)
                .param("receipt", receipt)
                .param("n", n)
                .param("name", it.name())
                .param("quantity", it.quantity())
                .param("tiyn", it.tiyn())
                .update();
    }

    List<Till.Line> lines(UUID receipt) {
        return jdbc.sql("select name, quantity, tiyn from payment.receipt_line where receipt = :receipt order by n")
                .param("receipt", receipt)
                .query((row, n) -> new Till.Line(row.getString("name"), row.getInt("quantity"), row.getLong("tiyn")))
                .list();
    }

    /** Takes the next one to ask the register for; it counts as sent from now on. */
    Optional<Receipt> claim(Instant now) {
        return jdbc.sql("""
                        update payment.receipt
                           set state = 'sent', tries = tries + 1,
                               look_at = :now + least(interval '1 minute' * 2 ^ least(tries, 6), interval '1 hour')
                         where id = (select id from payment.receipt where look_at <= :now
                                      order by look_at limit 1 for update skip locked)
                        returning\s""" + NAMES)
                .param("now", Times.sql(now))
                .query(ReceiptRows::read)
                .optional();
    }

    /** False when it was done before. */
    boolean done(UUID id, String sign, String register) {
        return jdbc.sql("""
                        update payment.receipt set state = 'done', sign = :sign, register = :register, reason = '',
                                                   look_at = null
                         where id = :id and state = 'sent'
                        """)
                        .param("sign", sign)
                        .param("register", register)
                        .param("id", id)
                        .update()
                == 1;
    }

    void failed(UUID id, String reason) {
        jdbc.sql("""
                        update payment.receipt set state = 'failed', reason = :reason, look_at = null
                         where id = :id and state = 'sent'
                        """).param("reason", reason).param("id", id).update();
    }

    /** Asks again for those the register refused; how many there were. */
    int again(Instant now) {
        return jdbc.sql("update payment.receipt set state = 'due', look_at = :now, tries = 0 where state = 'failed'")
                .param("now", Times.sql(now))
                .update();
    }

    long count(Receipt.State state) {
        return jdbc.sql("select count(*) from payment.receipt where state = :state")
                .param("state", state.code())
                .query(Long.class)
                .single();
    }

    List<Receipt> of(UUID order) {
        return jdbc.sql("select " + NAMES + " from payment.receipt where order_id = :order order by due_at, id")
                .param("order", order)
                .query(ReceiptRows::read)
                .list();
    }

    private static Receipt read(ResultSet row, int n) throws SQLException {
        return new Receipt(
                row.getObject("id", UUID.class),
                row.getObject("attempt", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                row.getString("method"),
                row.getBoolean("refund"),
                row.getLong("tiyn"),
                Receipt.State.of(row.getString("state")),
                row.getString("sign"),
                row.getString("register"),
                row.getString("reason"),
                Times.read(row, "due_at"),
                row.getInt("tries"));
    }
}
