package kz.derbes.visit.stats.report;

import java.util.List;
import java.util.Map;
import kz.derbes.visit.stats.core.Dimension;
import org.jspecify.annotations.Nullable;

/** The visits that a question is about, before it is judged what of them may be shown. */
interface Pool {

    /** A group for each day that has such visits. */
    Table days();

    Table values(Dimension dimension);

    /** Whether all these visits are too few people to tell anything of. */
    boolean isFew();

    /** About how many people; null when that is not known. */
    @Nullable
    Long visitors();

    /** About how many people some values are, by number; those of which it is not known are missing. */
    Map<Integer, Long> visitors(Dimension dimension, List<Group> groups);

    /** Visits that do not exist, or must not be told of. */
    static Pool ofNobody() {
        return new Pool() {
            @Override
            public Table days() {
                return Table.NONE;
            }

            @Override
            public Table values(Dimension dimension) {
                return Table.NONE;
            }

            @Override
            public boolean isFew() {
                return true;
            }

            @Override
            public @Nullable Long visitors() {
                return null;
            }

            @Override
            public Map<Integer, Long> visitors(Dimension dimension, List<Group> groups) {
                return Map.of();
            }
        };
    }
}
