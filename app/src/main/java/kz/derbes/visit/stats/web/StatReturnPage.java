package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import kz.derbes.visit.stats.core.Seen;
import kz.derbes.visit.stats.report.Comebacks;
import kz.derbes.visit.stats.report.LiveFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who comes back week by week, and what happens right now. */
@Controller
class StatReturnPage {
    private final Comebacks returns;
    private final LiveFigures now;
    private final StatAsking asking;
    private final Clock clock;

    StatReturnPage(Comebacks returns, LiveFigures now, StatAsking asking, Clock clock) {
        this.returns = returns;
        this.now = now;
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/console/visit/returns")
    String returns(HttpServletRequest request, Model model) {
        model.addAttribute("asked", asking.of(request, StatOverviewPage.BASE));
        model.addAttribute("cohorts", returns.until(LocalDate.ofInstant(clock.instant(), Seen.ZONE)));
        return "visit/stats/returns";
    }

    @GetMapping("/console/visit/live")
    String live(HttpServletRequest request, Model model) {
        model.addAttribute("asked", asking.of(request, StatOverviewPage.BASE));
        model.addAttribute("live", now.live());
        return "visit/stats/live";
    }

    @GetMapping("/console/visit/live/now")
    String liveNow(Model model) {
        model.addAttribute("live", now.live());
        return "visit/stats/part/now :: now";
    }
}
