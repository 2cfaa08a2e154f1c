package kz.derbes.census;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted and how it is kept from pointing at anybody.
 *
 * @param columns traits that others may know of a person, by their codes
 * @param sensitive a trait that must not be learned of anybody; null for none
 * @param k how many people a group has at least
 * @param l how many different values the sensitive trait has in a group at least
 * @param epsilon how much the noise may give away; zero for exact counts
 */
public record Question(
        List<String> columns, @Nullable String sensitive, Method method, int k, int l, BigDecimal epsilon) {

    /** How counts are protected. */
    public enum Method {
        /** Exact counts, released only when every group is large enough. */
        GROUPS,
        /** Each count blurred so that one person more or less hardly shows. */
        NOISE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Question {
        columns = List.copyOf(columns);
        epsilon = epsilon.stripTrailingZeros();
    }

    /** The columns with the sensitive one last. */
    List<String> all() {
        return sensitive == null
                ? columns
                : Stream.concat(columns.stream(), Stream.of(sensitive)).toList();
    }

    /** What the second person sees and what the fact says. */
    public SortedMap<String, String> codes() {
        var codes = new TreeMap<String, String>();
        codes.put("columns", String.join(",", columns));
        codes.put("method", method.code());
        codes.put("k", Integer.toString(k));
        if (sensitive != null) {
            codes.put("sensitive", sensitive);
            codes.put("l", Integer.toString(l));
        }
        if (method == Method.NOISE) codes.put("epsilon", epsilon.toPlainString());
        return codes;
    }
}
