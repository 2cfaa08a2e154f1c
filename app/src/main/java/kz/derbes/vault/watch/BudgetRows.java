package kz.derbes.vault.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was spent of each budget, on whichever node. */
@Component
class BudgetRows {
    private final JdbcClient jdbc;

    BudgetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Spends and says how much the slot has seen with it. Another transaction that spends of the same budget waits until
     * this one ends; all take them in the same order.
     */
    Map<Budget, Integer> spend(Map<Budget, Integer> more, Instant slot) {
        var spent = new HashMap<Budget, Integer>();
        var budgets = more.keySet().stream().sorted().toList();
        jdbc.sql("""
                        insert into vault.budget as b (actor, purpose, slot, spent)
                        select actor, purpose, :slot, more
                          from unnest(:actors::text[], :purposes::text[], :more::int[]) as it (actor, purpose, more)
                         order by actor, purpose
                            on conflict (actor, purpose, slot) do update set spent = least(b.spent + excluded.spent, 1000000)
                        returning actor, purpose, spent
                        """)
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .param("actors", Arrays.of("text", budgets, Budget::actor))
                .param("purposes", Arrays.of("text", budgets, Budget::purpose))
                .param("more", Arrays.of("int4", budgets, more::get))
                .query(row -> {
                    spent.put(new Budget(row.getString("actor"), row.getString("purpose")), row.getInt("spent"));
                });
        return spent;
    }

    long countBefore(Instant slot) {
        return jdbc.sql("select count(*) from vault.budget where slot < :slot")
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    int removeBefore(Instant slot) {
        return jdbc.sql("delete from vault.budget where slot < :slot")
                .param("slot", slot.atOffset(ZoneOffset.UTC))
                .update();
    }
}
