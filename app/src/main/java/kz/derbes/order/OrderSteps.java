package kz.derbes.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes each change of an order with its step and its fact, in the caller's transaction. */
@Component
class OrderSteps {
    private final PurchaseRows rows;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    OrderSteps(PurchaseRows rows, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Saves the changed order under a deed of that name and returns it. */
    Purchase write(Purchase changed, String deed, Actor actor, Map<String, String> codes) {
        rows.save(changed);
        note(changed, record(changed, deed, actor, codes), actor, changed.reason());
        return changed;
    }

    /** The same for a deed that leaves the order where it stands and is told as the reason of the step. */
    Purchase mention(Purchase changed, String deed, Actor actor, Map<String, String> codes) {
        rows.save(changed);
        note(changed, record(changed, deed, actor, codes), actor, deed);
        return changed;
    }

    /** The fact of a deed about an order. */
    UUID record(Purchase order, String deed, Actor actor, Map<String, String> codes) {
        var all = new HashMap<>(codes);
        all.put("order", order.id().toString());
        all.put("state", order.state().code());
        if (!order.reason().isEmpty()) all.put("reason", order.reason());
        return ledger.record(Fact.of("order." + deed, order.subject(), actor, all))
                .value();
    }

    void note(Purchase order, UUID fact, Actor actor, String reason) {
        note(order, fact, actor, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    void note(Purchase order, UUID fact, Actor actor, String reason, Instant at) {
        jdbc.sql("""
                        insert into orders.step (subject, purchase, fact, state, at, actor, reason)
                        values (:subject, :purchase, :fact, :state, :at, :actor, :reason)
                        """)
                .param("subject", order.subject().value())
                .param("purchase", order.id())
                .param("fact", fact)
                .param("state", order.state().code())
                .param("at", Times.sql(at))
                .param("actor", actor.kind().code())
                .param("reason", reason)
                .update();
    }

    /** Whether the order took the step that this fact proves. */
    boolean knows(Purchase order, UUID fact) {
        return jdbc.sql("""
                        select exists (select from orders.step
                                        where subject = :subject and purchase = :purchase and fact = :fact)
                        """)
                .param("subject", order.subject().value())
                .param("purchase", order.id())
                .param("fact", fact)
                .query(Boolean.class)
                .single();
    }

    /** The steps of an order, the first one first. */
    List<OrderStep> of(Purchase order) {
        return jdbc.sql("""
                        select state, at, actor, reason from orders.step
                         where subject = :subject and purchase = :purchase order by at, fact
                        """)
                .param("subject", order.subject().value())
                .param("purchase", order.id())
                .query((row, n) -> new OrderStep(
                        State.of(row.getString("state")),
                        Times.read(row, "at"),
                        row.getString("actor"),
                        row.getString("reason")))
                .list();
    }
}
