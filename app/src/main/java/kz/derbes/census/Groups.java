package kz.derbes.census;

import java.util.Comparator;
import java.util.List;

/** The order of groups in a table: value by value. */
final class Groups {
    static final Comparator<List<String>> ORDER = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) return difference;
        }
        return Integer.compare(one.size(), other.size());
    };

    private Groups() {}
}
