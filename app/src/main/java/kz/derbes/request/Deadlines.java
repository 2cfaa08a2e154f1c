package kz.derbes.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import kz.derbes.law.Terms;
import org.springframework.stereotype.Component;

/** When a request must be answered: of all clocks that run for its kinds, the one that ends first (conflict C7). */
@Component
class Deadlines {
    private final Terms terms;

    Deadlines(Terms terms) {
        this.terms = terms;
    }

    /** The end of the stricter term and its key. */
    record Due(String term, Instant at) {}

    Due of(Collection<Kind> kinds, Instant received) {
        return kinds.stream()
                .flatMap(it -> it.terms().stream())
                .map(it -> new Due(it, terms.due(it, received)))
                .min(Comparator.comparing(Due::at).thenComparing(Due::term))
                .orElseThrow(() -> new IllegalArgumentException("a request has a kind"));
    }

    /** The end of a term that starts with a decision. */
    Instant after(String term, Instant decided) {
        return terms.due(term, decided);
    }
}
