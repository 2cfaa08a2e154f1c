package kz.derbes.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Times;
import kz.derbes.law.Actor;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Erased;
import kz.derbes.law.holding.Holder;
import kz.derbes.law.holding.Holds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;

/**
 * Buyers without an account: each order is a person of the vault of its own. Their end goes room by room, the vault last; each
 * call is repeatable, so what broke off is done by the next one.
 */
@Service
public class GuestBuyers {
    private static final String LAST = "vault";
    private final JdbcClient jdbc;
    private final PurchaseRows rows;
    private final Undoing undoing;
    private final TaxTerm term;
    private final ObjectProvider<Holder> holders;
    private final ObjectProvider<Holds> holds;
    private final ObjectProvider<Blocks> blocks;

    GuestBuyers(
            JdbcClient jdbc,
            PurchaseRows rows,
            Undoing undoing,
            TaxTerm term,
            ObjectProvider<Holder> holders,
            ObjectProvider<Holds> holds,
            ObjectProvider<Blocks> blocks) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.undoing = undoing;
        this.term = term;
        this.holders = holders;
        this.holds = holds;
        this.blocks = blocks;
    }

    /** Until when the tax law keeps the record of this order. */
    public Instant keptUntil(Purchase order) {
        return term.end(order.placedAt());
    }

    /** Forgets a guest and says what a law keeps; empty for anybody else, and while something of them is held or blocked. */
    public Optional<List<Erased.Kept>> forget(SubjectId subject) {
        var orders = rows.of(subject, 2, 0);
        if (orders.size() != 1 || orders.getFirst().account() || isHeld(subject)) return Optional.empty();
        if (orders.getFirst().state().isPending())
            undoing.cancel(orders.getFirst().id(), "erased", Actor.subject(subject));
        return Optional.of(holders.stream()
                .sorted(Comparator.comparingInt(GuestBuyers::order))
                .flatMap(it -> it.erase(subject).kept().stream())
                .toList());
    }

    /** The vault goes after the others, and the row by which this walk finds the guest again goes after the vault. */
    private static int order(Holder it) {
        return it instanceof OrderHolder ? 2 : it.room().equals(LAST) ? 1 : 0;
    }

    private boolean isHeld(SubjectId subject) {
        return holds.stream().anyMatch(it -> it.isHeld(subject))
                || blocks.stream().anyMatch(it -> it.isBlocked(subject));
    }

    /** Guests whose order has been over since before that. */
    List<SubjectId> outlived(Instant before, Set<SubjectId> spared, int limit) {
        return outlived("select subject", before, spared, " order by closed_at limit " + limit)
                .query((row, n) -> new SubjectId(row.getObject("subject", UUID.class)))
                .list();
    }

    long countOutlived(Instant before, Set<SubjectId> spared) {
        return outlived("select count(*)", before, spared, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec outlived(String verb, Instant before, Set<SubjectId> spared, String end) {
        return jdbc.sql(verb + " from orders.purchase where not account and closed_at < :before"
                        + " and subject <> all (:spared)" + end)
                .param("before", Times.sql(before))
                .param(
                        "spared",
                        new SqlArrayValue(
                                "uuid", spared.stream().map(SubjectId::value).toArray()));
    }
}
