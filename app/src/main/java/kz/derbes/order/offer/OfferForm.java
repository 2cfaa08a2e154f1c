package kz.derbes.order.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of one offer as typed, and what is wrong with each. */
public final class OfferForm {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_STOCK = 1_000_000;
    private final Map<String, String> cells;
    private final Set<String> categories;
    private final Map<String, String> faults = new LinkedHashMap<>();

    public OfferForm(Map<String, String> cells, Set<String> categories) {
        this.cells = cells;
        this.categories = categories;
    }

    /** Codes of what is wrong, by column; empty before {@link #offer}. */
    public Map<String, String> faults() {
        return faults;
    }

    /** The offer; null when something is wrong. */
    public @Nullable Offer offer(UUID id) {
        boolean goods = !of("kind").equals("service");
        check("slug", of("slug").matches("[a-z0-9-]{1,80}"), "slug");
        check("category", categories.contains(of("category")), "category");
        check("kind", Set.of("", "goods", "service").contains(of("kind")), "kind");
        for (var it : List.of("name_kk", "name_ru")) check(it, !of(it).isEmpty(), "required");
        for (var it : List.of("name_kk", "name_ru", "name_en")) check(it, of(it).length() <= LONGEST_NAME, "long");
        for (var it : List.of("text_kk", "text_ru", "text_en")) check(it, of(it).length() <= LONGEST_TEXT, "long");
        check("text_kk", of("text_kk").isEmpty() == of("text_ru").isEmpty(), "both");
        var price = Tenge.parse(of("price"));
        check("price", price.isPresent(), "price");
        check("stock", goods ? isStock(of("stock")) : of("stock").isEmpty(), goods ? "stock" : "stockless");
        check("active", Set.of("", "yes", "no").contains(of("active")), "active");
        check("kept_because", of("kept_because").isEmpty() || Exclusions.codes().contains(of("kept_because")), "kept");
        check("drawing", of("drawing").matches("[a-z]{0,20}"), "drawing");
        if (!faults.isEmpty()) return null;
        return new Offer(
                id,
                of("slug"),
                of("category"),
                goods,
                new Said(of("name_kk"), of("name_ru"), of("name_en")),
                new Said(of("text_kk"), of("text_ru"), of("text_en")),
                price.orElseThrow(),
                goods ? Integer.valueOf(of("stock")) : null,
                !of("active").equals("no"),
                of("kept_because"),
                of("drawing"),
                null,
                1);
    }

    private static boolean isStock(String typed) {
        return typed.matches("[0-9]{1,7}") && Integer.parseInt(typed) <= MOST_STOCK;
    }

    private void check(String column, boolean right, String code) {
        if (!right) faults.putIfAbsent(column, code);
    }

    private String of(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
