package kz.derbes.register.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Holder;
import org.jspecify.annotations.Nullable;

/** A room with all who answer for what it keeps. */
record Room(String name, List<Holder> holders) {

    /** What is past its purpose, by item; empty when one of the holders cannot say. */
    Optional<SortedMap<String, Long>> due(Instant at, Set<SubjectId> spared) {
        SortedMap<String, Long> all = new TreeMap<>();
        for (var holder : holders) {
            var due = holder.due(at, spared);
            if (due.isEmpty()) return Optional.empty();
            due.get().forEach((item, rows) -> all.merge(item, rows, Long::sum));
        }
        return Optional.of(all);
    }

    /** The same in one number; null when one of the holders cannot say. */
    @Nullable
    Long total(Instant at, Set<SubjectId> spared) {
        return due(at, spared)
                .map(it -> it.values().stream().mapToLong(Long::longValue).sum())
                .orElse(null);
    }

    /** Sweeps once and returns how many rows went. */
    int sweep(Instant at, Set<SubjectId> spared) {
        return holders.stream().mapToInt(it -> it.sweep(at, spared)).sum();
    }
}
