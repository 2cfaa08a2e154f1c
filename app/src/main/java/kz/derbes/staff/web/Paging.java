package kz.derbes.staff.web;

import java.util.List;
import org.springframework.ui.Model;

/** A list that is longer than its page. */
final class Paging {
    private static final int LINES = 25;
    private static final int LAST = 10_000;

    private Paging() {}

    /** Where the lines come from. */
    @FunctionalInterface
    interface Source {
        List<?> lines(int limit, int offset);
    }

    static void show(Model model, int page, Source source) {
        int shown = Math.clamp(page, 0, LAST);
        var lines = source.lines(LINES + 1, shown * LINES);
        model.addAttribute("lines", lines.stream().limit(LINES).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", lines.size() > LINES);
    }
}
