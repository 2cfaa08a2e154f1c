package kz.derbes.order;

import java.util.Set;
import java.util.UUID;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Holds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An order that somebody still owes something for holds the data of its buyer (CON-11); one that only waits for money or for a look does not. */
@Component
class OrderHolds implements Holds {
    private static final String OPEN =
            " from orders.purchase where closed_at is null and state not in ('in-review', 'placed')";
    private final JdbcClient jdbc;

    OrderHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isHeld(SubjectId subject) {
        return jdbc.sql("select exists (select" + OPEN + " and subject = :subject)")
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<SubjectId> subjects() {
        return jdbc.sql("select distinct subject" + OPEN)
                .query((row, n) -> new SubjectId(row.getObject("subject", UUID.class)))
                .set();
    }

    @Override
    public String reason() {
        return "order";
    }
}
