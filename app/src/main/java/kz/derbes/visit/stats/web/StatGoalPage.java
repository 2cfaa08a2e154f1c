package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.derbes.law.Member;
import kz.derbes.visit.stats.VisitGoals;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.report.Line;
import kz.derbes.visit.stats.report.Overview;
import kz.derbes.visit.stats.report.VisitFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** VisitGoals and funnels: how far visits come. */
@Controller
class StatGoalPage {
    private final VisitGoals goals;
    private final VisitFigures reports;
    private final StatAsking asking;
    private final StatTooMuch tooMuch;

    StatGoalPage(VisitGoals goals, VisitFigures reports, StatAsking asking, StatTooMuch tooMuch) {
        this.goals = goals;
        this.reports = reports;
        this.asking = asking;
        this.tooMuch = tooMuch;
    }

    /**
     * One step of a goal.
     *
     * @param visits how many reached it; null when too few people
     * @param ofAll of a hundred visits
     * @param ofBefore of a hundred that took the step before
     */
    record Step(String value, String step, @Nullable Long visits, long ofAll, long ofBefore) {}

    /** A goal with its steps. */
    record Way(VisitGoals.Named goal, List<Step> steps) {}

    @GetMapping("/console/visit/goals")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var asked = asking.of(request, StatOverviewPage.BASE);
        return tooMuch.orSay(asked, response, model, () -> page(asked, "", "", List.of(), model));
    }

    @PostMapping("/console/visit/goals/add")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String steps,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var flaws = goals.add(name, steps);
        if (flaws.isEmpty()) return "redirect:/console/visit/goals";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(asking.of(request, StatOverviewPage.BASE), name, steps, flaws, model);
    }

    @PostMapping("/console/visit/goals/{id}/end")
    String end(@PathVariable int id, Member member) {
        goals.end(id);
        return "redirect:/console/visit/goals";
    }

    private String page(Asked asked, String name, String steps, List<VisitGoals.Flaw> flaws, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("choices", StatAsking.CHOICES);
        model.addAttribute("name", name);
        model.addAttribute("steps", steps);
        model.addAttribute("flaws", flaws.stream().map(Enum::name).toList());
        model.addAttribute("full", goals.all().size() >= VisitGoals.MOST);
        model.addAttribute("ways", ways(asked));
        return "visit/stats/goals";
    }

    private List<Way> ways(Asked asked) {
        var reached = reports.briefly(asked.question(), Dimension.GOAL, Integer.MAX_VALUE).shown().stream()
                .collect(Collectors.toMap(Line::value, it -> it.sums().visits()));
        long all = visits(reports.overview(asked.question()));
        return goals.all().stream()
                .map(it -> new Way(it, steps(it, reached, all)))
                .toList();
    }

    private static long visits(Overview overview) {
        var sums = overview.sums();
        return sums == null ? 0 : sums.visits();
    }

    private static List<Step> steps(VisitGoals.Named goal, java.util.Map<String, Long> reached, long all) {
        var steps = new ArrayList<Step>();
        long before = all;
        for (int i = 1; i <= goal.goal().steps().size(); i++) {
            String value = goal.goal().value(i);
            Long visits = reached.get(value);
            long known = visits == null ? 0 : visits;
            steps.add(new Step(
                    value, goal.goal().steps().get(i - 1), visits, percent(known, all), percent(known, before)));
            before = known;
        }
        return steps;
    }

    private static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
