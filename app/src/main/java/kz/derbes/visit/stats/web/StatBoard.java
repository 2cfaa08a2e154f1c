package kz.derbes.visit.stats.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.cross.TooMuchToCount;
import kz.derbes.visit.stats.desk.StatDesk;
import kz.derbes.visit.stats.report.Lines;
import kz.derbes.visit.stats.report.Overview;
import kz.derbes.visit.stats.report.VisitFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the overview, for staff and for whoever has a shared link. */
@Component
class StatBoard {
    private static final List<Dimension> CARDS = List.of(
            Dimension.PAGE,
            Dimension.REFERRER,
            Dimension.COUNTRY,
            Dimension.DEVICE,
            Dimension.BROWSER,
            Dimension.LANGUAGE,
            Dimension.CAMPAIGN,
            Dimension.EVENT,
            Dimension.GOAL);
    private static final int SHORT = 8;

    private final VisitFigures reports;
    private final StatDesk desk;
    private final WorldMap world;

    StatBoard(VisitFigures reports, StatDesk desk, WorldMap world) {
        this.reports = reports;
        this.desk = desk;
        this.world = world;
    }

    void fill(Asked asked, Locale locale, Model model) {
        var question = asked.question();
        var now = reports.overview(question);
        var then = then(asked);
        model.addAttribute("asked", asked);
        model.addAttribute("choices", StatAsking.CHOICES);
        model.addAttribute("overview", now);
        model.addAttribute("then", then);
        model.addAttribute("tiles", Tiles.of(now, then, locale));
        model.addAttribute("notes", asked.isStaff() ? desk.notes(asked.period()) : List.of());
        model.addAttribute("segments", asked.isStaff() ? desk.segments() : List.of());
        try {
            model.addAttribute("cards", cards(asked));
            model.addAttribute(
                    "world",
                    world.of(reports.briefly(question, Dimension.COUNTRY, Integer.MAX_VALUE)
                            .shown()));
        } catch (TooMuchToCount e) {
            model.addAttribute("cards", Map.of());
            model.addAttribute("tooMuch", e);
        }
    }

    @Nullable
    Overview then(Asked asked) {
        return switch (asked.compare()) {
            case "before" -> reports.overview(asked.question().before());
            case "year" -> reports.overview(asked.question().yearAgo());
            default -> null;
        };
    }

    private Map<String, Lines> cards(Asked asked) {
        var cards = new LinkedHashMap<String, Lines>();
        for (var dimension : CARDS) {
            var lines = reports.briefly(asked.question(), dimension, SHORT);
            if (!lines.isEmpty()) cards.put(dimension.code(), lines);
        }
        return cards;
    }
}
