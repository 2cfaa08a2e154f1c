package kz.derbes.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which orders wait for which review of risk; a row goes when its order waits no longer. */
@Component
class OrderReviewRows {
    private final JdbcClient jdbc;

    OrderReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID order, UUID review) {
        jdbc.sql("insert into orders.review (purchase, review) values (:order, :review)")
                .param("order", order)
                .param("review", review)
                .update();
    }

    Optional<UUID> of(UUID order) {
        return jdbc.sql("select review from orders.review where purchase = :order")
                .param("order", order)
                .query(UUID.class)
                .optional();
    }

    List<UUID> waiting(UUID review) {
        return jdbc.sql("select purchase from orders.review where review = :review order by purchase")
                .param("review", review)
                .query((row, n) -> row.getObject("purchase", UUID.class))
                .list();
    }

    void remove(UUID order) {
        jdbc.sql("delete from orders.review where purchase = :order")
                .param("order", order)
                .update();
    }
}
