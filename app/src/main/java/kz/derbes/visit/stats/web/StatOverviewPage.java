package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final StatTooMuch tooMuch;

    StatOverviewPage(StatBoard board, StatAsking asking, StatTooMuch tooMuch) {
        this.board = board;
        this.asking = asking;
        this.tooMuch = tooMuch;
    }

    @GetMapping(BASE)
    String show(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        var asked = asking.of(request, BASE);
        return tooMuch.orSay(asked, response, model, () -> {
            board.fill(asked, locale, model);
            return "visit/stats/overview";
        });
    }
}
