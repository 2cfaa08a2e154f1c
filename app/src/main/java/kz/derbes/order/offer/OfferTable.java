package kz.derbes.order.offer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Offers as a table: what each column means, and what is wrong with each line. */
final class OfferTable {
    static final List<String> COLUMNS = List.of(
            "slug",
            "category",
            "kind",
            "name_kk",
            "name_ru",
            "name_en",
            "text_kk",
            "text_ru",
            "text_en",
            "price",
            "stock",
            "active",
            "kept_because",
            "drawing");
    static final int MOST = 10_000;

    private final Set<String> categories;
    private final Set<String> slugs = new HashSet<>();
    private final List<LineFault> faults = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();

    private OfferTable(Set<String> categories) {
        this.categories = categories;
    }

    /** Reads a table; columns may stand in any order, and those that may be empty may be missing. */
    static OfferTable read(String text, Set<String> categories) {
        var table = new OfferTable(categories);
        try {
            table.take(Csv.rows(text));
        } catch (IllegalArgumentException e) {
            table.faults.add(new LineFault(e.getMessage() == null ? 0 : Integer.parseInt(e.getMessage()), "", "quote"));
        }
        return table;
    }

    List<Offer> offers() {
        return offers;
    }

    List<LineFault> faults() {
        return faults;
    }

    private void take(List<List<String>> rows) {
        if (rows.isEmpty()
                || !rows.getFirst().containsAll(List.of("slug", "category", "name_kk", "name_ru", "price"))) {
            faults.add(new LineFault(1, "", "head"));
            return;
        }
        if (rows.size() > MOST + 1) {
            faults.add(new LineFault(rows.size(), "", "many"));
            return;
        }
        for (int n = 1; n < rows.size(); n++) line(n + 1, cells(rows.getFirst(), rows.get(n)));
    }

    private static Map<String, String> cells(List<String> head, List<String> row) {
        var cells = new HashMap<String, String>();
        for (int n = 0; n < head.size() && n < row.size(); n++) cells.put(head.get(n), row.get(n));
        return cells;
    }

    private void line(int n, Map<String, String> cells) {
        var form = new OfferForm(cells, categories);
        var offer = form.offer(UUID.randomUUID());
        form.faults().forEach((column, code) -> faults.add(new LineFault(n, column, code)));
        if (!slugs.add(cells.getOrDefault("slug", ""))) faults.add(new LineFault(n, "slug", "twice"));
        if (offer != null) offers.add(offer);
    }

    static String write(List<Offer> offers) {
        return String.join(",", COLUMNS) + "\n"
                + offers.stream().map(OfferTable::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(Offer it) {
        return List.of(
                        it.slug(),
                        it.category(),
                        it.goods() ? "goods" : "service",
                        it.name().kk(),
                        it.name().ru(),
                        it.name().en(),
                        it.text().kk(),
                        it.text().ru(),
                        it.text().en(),
                        Tenge.typed(it.tiyn()),
                        it.stock() == null ? "" : it.stock().toString(),
                        it.active() ? "yes" : "no",
                        it.keptBecause(),
                        it.drawing())
                .stream()
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }
}
