package kz.derbes.register.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that keep anything about people, in the order of their names. */
@Component
class Rooms {
    private final ObjectProvider<Holder> holders;

    Rooms(ObjectProvider<Holder> holders) {
        this.holders = holders;
    }

    List<Holder> all() {
        return holders.stream().sorted(Comparator.comparing(Holder::room)).toList();
    }

    /** How much is past its purpose in one room; null where the room cannot say. */
    static @Nullable Long due(Holder holder, Instant at, Set<SubjectId> spared) {
        return holder.due(at, spared).map(it -> sum(it.values())).orElse(null);
    }

    private static Long sum(Collection<Long> rows) {
        return rows.stream().mapToLong(Long::longValue).sum();
    }
}
