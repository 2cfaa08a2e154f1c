package kz.derbes.risk.rule;

import java.util.Set;

/** One question to one feature. */
sealed interface Condition {

    boolean holds(Features features);

    /** A number that is at least so large. */
    record AtLeast(Feature feature, int least) implements Condition {
        @Override
        public boolean holds(Features features) {
            return features.get(feature) >= least;
        }
    }

    /** A number that is smaller. */
    record Below(Feature feature, int bound) implements Condition {
        @Override
        public boolean holds(Features features) {
            return features.get(feature) < bound;
        }
    }

    /** A flag that is up, or down. */
    record Is(Feature feature, boolean wanted) implements Condition {
        @Override
        public boolean holds(Features features) {
            return features.holds(feature) == wanted;
        }
    }

    /** A country that is one of these, or none of them. */
    record Among(Feature feature, Set<Integer> countries, boolean wanted) implements Condition {
        @Override
        public boolean holds(Features features) {
            return countries.contains(features.get(feature)) == wanted;
        }
    }
}
