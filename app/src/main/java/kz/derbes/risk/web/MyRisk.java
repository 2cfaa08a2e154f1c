package kz.derbes.risk.web;

import kz.derbes.law.SubjectId;
import kz.derbes.risk.judging.Decisions;
import kz.derbes.risk.review.ReviewLinks;
import kz.derbes.risk.review.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was decided about me by rules, from what, and who looks at it; the way to each objection. */
@Controller
class MyRisk {
    private static final int SHOWN = 50;
    private final Decisions decisions;
    private final Reviews reviews;
    private final ReviewLinks links;

    MyRisk(Decisions decisions, Reviews reviews, ReviewLinks links) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.links = links;
    }

    @GetMapping("/me/risk")
    String page(SubjectId subject, Model model) {
        model.addAttribute("decisions", decisions.of(subject, SHOWN));
        model.addAttribute("reviews", reviews.of(subject, SHOWN));
        model.addAttribute("links", links);
        return "risk/mine";
    }
}
