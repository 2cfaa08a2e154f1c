package kz.derbes.visit.web;

import java.time.Clock;
import java.util.List;
import kz.derbes.visit.Period;
import kz.derbes.visit.technical.PageHealth;
import kz.derbes.visit.technical.ServerFailures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which pages are slow or fail, for who mends them (clause 3.3.2). */
@Controller
class TechnicalPage {
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    private final PageHealth health;
    private final ServerFailures failures;
    private final Clock clock;

    TechnicalPage(PageHealth health, ServerFailures failures, Clock clock) {
        this.health = health;
        this.failures = failures;
        this.clock = clock;
    }

    @GetMapping("/console/visit/technical")
    String show(@RequestParam(defaultValue = "7") int days, Model model) {
        int shown = DAYS.contains(days) ? days : 7;
        var period = Period.last(shown, clock.instant());
        model.addAttribute("choices", DAYS);
        model.addAttribute("days", shown);
        model.addAttribute("failures", failures.of(period.from(), period.to()));
        model.addAttribute("pages", health.worst(period.from(), period.to()));
        return "visit/technical";
    }
}
