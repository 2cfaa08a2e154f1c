package kz.derbes.order;

import java.time.Instant;
import java.util.UUID;
import kz.derbes.door.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was received for orders and what has to go back. */
@Component
class MoneyRows {
    private final JdbcClient jdbc;

    MoneyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(Purchase order, UUID payment) {
        return jdbc.sql("""
                        select exists (select from orders.settlement
                                        where purchase = :purchase and payment = :payment)
                        """)
                .param("purchase", order.id())
                .param("payment", payment)
                .query(Boolean.class)
                .single();
    }

    void settle(Purchase order, UUID payment, long tiyn, Instant at) {
        jdbc.sql("""
                        insert into orders.settlement (purchase, payment, tiyn, at)
                        values (:purchase, :payment, :tiyn, :at)
                        """)
                .param("purchase", order.id())
                .param("payment", payment)
                .param("tiyn", tiyn)
                .param("at", Times.sql(at))
                .update();
    }

    void owe(Purchase order, UUID refund, long tiyn, String cause, Instant at) {
        jdbc.sql("""
                        insert into orders.refund (purchase, id, tiyn, cause, due_at)
                        values (:purchase, :id, :tiyn, :cause, :at)
                        """)
                .param("purchase", order.id())
                .param("id", refund)
                .param("tiyn", tiyn)
                .param("cause", cause)
                .param("at", Times.sql(at))
                .update();
    }

    /** Notes that the money went back; false when that was known, or nothing of that number and sum is owed. */
    boolean giveBack(UUID order, UUID refund, long tiyn, Instant at) {
        return jdbc.sql("""
                        update orders.refund set done_at = :at
                         where purchase = :purchase and id = :id and tiyn = :tiyn and done_at is null
                        """)
                        .param("at", Times.sql(at))
                        .param("purchase", order)
                        .param("id", refund)
                        .param("tiyn", tiyn)
                        .update()
                == 1;
    }

    /** Enters again that money went back, whether or not it is known that it had to. */
    void giveBackAgain(UUID order, UUID refund, long tiyn, Instant at) {
        jdbc.sql("""
                        insert into orders.refund (purchase, id, tiyn, cause, due_at, done_at)
                        values (:purchase, :id, :tiyn, 'restored', :at, :at)
                            on conflict (id) do update set done_at = coalesce(orders.refund.done_at, excluded.done_at)
                        """)
                .param("purchase", order)
                .param("id", refund)
                .param("tiyn", tiyn)
                .param("at", Times.sql(at))
                .update();
    }

    /** What has to go back for the order in all, done or not. */
    long owed(UUID order) {
        return sum(order, "");
    }

    /** What has gone back. */
    long givenBack(UUID order) {
        return sum(order, " and done_at is not null");
    }

    private long sum(UUID order, String which) {
        return jdbc.sql("select coalesce(sum(tiyn), 0) from orders.refund where purchase = :purchase" + which)
                .param("purchase", order)
                .query(Long.class)
                .single();
    }
}
