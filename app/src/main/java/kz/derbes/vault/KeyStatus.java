package kz.derbes.vault;

import java.util.List;
import java.util.Map;
import kz.derbes.vault.keys.Ring;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of the vault stand.
 *
 * @param wrapping states by number of the key-encryption keys, destroyed ones too
 * @param indexing states by number of the index keys
 * @param nodes the nodes alive and the keys each can use
 * @param work the living work or else the last one
 * @param damaged how many parts of persons are known not to open
 */
public record KeyStatus(
        Map<Long, String> wrapping,
        Map<Long, String> indexing,
        List<Node> nodes,
        @Nullable Work work,
        long damaged) {

    static KeyStatus of(KeyRows keys, List<KeyNodeRows.Node> nodes, @Nullable KeyWork work, long damaged) {
        return new KeyStatus(
                keys.states(Ring.WRAPPING),
                keys.states(Ring.INDEX),
                nodes.stream().map(Node::of).toList(),
                work == null ? null : Work.of(work),
                damaged);
    }

    /** Whether a work is asked for and not ended. */
    public boolean working() {
        return work != null && !work.ended();
    }

    /** A node and what it can use. */
    public record Node(String node, List<Long> wrapping, long primary, List<Long> indexing) {
        static Node of(KeyNodeRows.Node it) {
            var held = it.held();
            return new Node(
                    it.node().toString(),
                    held.wrapping().stream().sorted().toList(),
                    held.wrappingPrimary(),
                    held.indexing().stream().sorted().toList());
        }
    }

    /** A work and how far it has come. */
    public record Work(
            String kind,
            String step,
            long done,
            long total,
            boolean paused,
            @Nullable String trouble,
            boolean ended) {
        static Work of(KeyWork it) {
            String step = it.step().toLowerCase(java.util.Locale.ROOT);
            return new Work(it.kind().code(), step, it.done(), it.total(), it.paused(), it.trouble(), it.ended());
        }
    }
}
