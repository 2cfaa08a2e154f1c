package kz.derbes.vault;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes that serve this database and the keys each can use; they live by the clock of the database they share. */
@Component
class KeyNodeRows {
    private static final String ALIVE = "seen_at > clock_timestamp() - interval '15 seconds'";

    private final JdbcClient jdbc;

    KeyNodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void seen(UUID node, Held held) {
        jdbc.sql("""
                        insert into vault.key_node (node, seen_at, wrapping, wrapping_primary, indexing)
                        values (:node, clock_timestamp(), :wrapping, :primary, :indexing)
                            on conflict (node) do update
                           set seen_at = excluded.seen_at, wrapping = excluded.wrapping,
                               wrapping_primary = excluded.wrapping_primary, indexing = excluded.indexing
                        """)
                .param("node", node)
                .param("wrapping", Columns.of("int8", List.copyOf(held.wrapping()), it -> it))
                .param("primary", held.wrappingPrimary())
                .param("indexing", Columns.of("int8", List.copyOf(held.indexing()), it -> it))
                .update();
    }

    List<Node> alive() {
        return jdbc.sql("select node, wrapping, wrapping_primary, indexing from vault.key_node where " + ALIVE)
                .query((row, n) -> new Node(
                        row.getObject("node", UUID.class),
                        new Held(
                                numbers(row.getArray("wrapping")),
                                row.getLong("wrapping_primary"),
                                numbers(row.getArray("indexing")))))
                .list();
    }

    void leave(UUID node) {
        jdbc.sql("delete from vault.key_node where node = :node or seen_at < clock_timestamp() - interval '1 day'")
                .param("node", node)
                .update();
    }

    private static Set<Long> numbers(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }

    /** A node that was seen a moment ago. */
    record Node(UUID node, Held held) {}
}
