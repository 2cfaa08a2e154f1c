package kz.derbes.order.offer;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many offers at once from a table: all of it or, when one line is wrong, nothing. */
@Service
public class Import {
    private final OfferRows rows;
    private final CategoryRows categories;
    private final Ledger ledger;
    private final Clock clock;

    Import(OfferRows rows, CategoryRows categories, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.categories = categories;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What came of a table.
     *
     * @param offers how many lines are right
     * @param faults what is wrong; nothing was changed unless it is empty
     */
    public record Outcome(int offers, List<LineFault> faults) {}

    /** Looks at a table and changes nothing. */
    public Outcome tryOut(String table) {
        var read = read(table);
        return new Outcome(read.offers().size(), read.faults());
    }

    /** Adds what is new and changes what is there, by slug; what the table does not name stays as it is. */
    @Transactional
    public Outcome run(String table, Actor by) {
        var read = read(table);
        if (!read.faults().isEmpty()) return new Outcome(read.offers().size(), read.faults());
        var now = clock.instant();
        read.offers().forEach(it -> rows.put(it, now));
        ledger.record(Fact.of(
                "order.offers-imported",
                null,
                by,
                Map.of("offers", Integer.toString(read.offers().size()))));
        return new Outcome(read.offers().size(), List.of());
    }

    /** The table of everything. */
    public String export() {
        return OfferTable.write(rows.all(Integer.MAX_VALUE));
    }

    /** Names a shelf, a new one or one that is there. */
    @Transactional
    public void shelf(Category category, Actor by) {
        categories.put(category);
        ledger.record(Fact.of("order.category-named", null, by, Map.of("category", category.code())));
    }

    private OfferTable read(String table) {
        return OfferTable.read(
                table, categories.all().stream().map(Category::code).collect(Collectors.toSet()));
    }
}
