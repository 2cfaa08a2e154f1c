package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The site's visits at a glance. */
@Controller
class StatOverviewPage {
    static final String BASE = "/console/visit";
    private final StatBoard board;
    private final StatAsking asking;

    StatOverviewPage(StatBoard board, StatAsking asking) {
        this.board = board;
        this.asking = asking;
    }

    @GetMapping(BASE)
    String show(HttpServletRequest request, Locale locale, Model model) {
        board.fill(asking.of(request, BASE), locale, model);
        return "visit/stats/overview";
    }
}
