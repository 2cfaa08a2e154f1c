package kz.derbes.order.offer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is offered, to look at and to change. */
@Service
public class Offers {
    /** How many a page shows. */
    public static final int PAGE = 24;

    private final OfferRows rows;
    private final ListedRows listed;
    private final SearchRows search;
    private final CategoryRows categories;
    private final Ledger ledger;
    private final Clock clock;

    Offers(OfferRows rows, ListedRows listed, SearchRows search, CategoryRows categories, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.listed = listed;
        this.search = search;
        this.categories = categories;
        this.ledger = ledger;
        this.clock = clock;
    }

    public List<Category> categories() {
        return categories.all();
    }

    /** A page of a shelf, of all shelves when it is null, and one offer more when there is a next page. */
    public List<Offer> shelf(@Nullable String category, Sorting sorting, int page) {
        return listed.shelf(category, sorting, PAGE + 1, page * PAGE);
    }

    /** What a search finds, best first, and one offer more when there is a next page. */
    public List<Offer> find(String typed, int page) {
        return search.find(typed, PAGE + 1, page * PAGE);
    }

    /** What is spelled much like it. */
    @Transactional(readOnly = true)
    public List<Offer> alike(String typed) {
        return search.alike(typed, PAGE);
    }

    public Optional<Offer> bySlug(String slug) {
        return rows.bySlug(slug);
    }

    /** Offers by their ids; one that is gone is absent. */
    public Map<UUID, Offer> of(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows.byIds(ids).stream().collect(Collectors.toMap(Offer::id, it -> it));
    }

    /** What staff look through, newest first, and one more when there is a next page. */
    public List<Offer> all(String sought, int page) {
        return listed.all(sought, PAGE + 1, page * PAGE);
    }

    /** Everything, for an export. */
    public List<Offer> everything(int most) {
        return rows.all(most);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Adds an offer; false when there is one of that slug. */
    @Transactional
    public boolean add(Offer offer, Member by) {
        if (!rows.add(offer, clock.instant())) return false;
        ledger.record(Fact.of("order.offer-added", null, by.actor(), Map.of("offer", offer.slug())));
        return true;
    }

    /** Changes an offer; false when somebody else has changed it since that version. */
    @Transactional
    public boolean change(Offer changed, int version, Member by) {
        if (!rows.change(changed, version, clock.instant())) return false;
        ledger.record(Fact.of(
                "order.offer-changed",
                null,
                by.actor(),
                Map.of(
                        "offer", changed.slug(),
                        "tiyn", Long.toString(changed.tiyn()),
                        "role", by.role().code())));
        return true;
    }
}
