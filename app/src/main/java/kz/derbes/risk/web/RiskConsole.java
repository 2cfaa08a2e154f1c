package kz.derbes.risk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.risk.judging.Decisions;
import kz.derbes.risk.review.Ground;
import kz.derbes.risk.review.Judges;
import kz.derbes.risk.review.Objections;
import kz.derbes.risk.review.Review;
import kz.derbes.risk.review.Reviews;
import kz.derbes.vault.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Stops that wait for a human, and how each was decided; everybody sees what their role judges. */
@Controller
@RequestMapping("/console/risk")
class RiskConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000;
    private final Reviews reviews;
    private final Objections objections;
    private final Decisions decisions;
    private final Clock clock;

    RiskConsole(Reviews reviews, Objections objections, Decisions decisions, Clock clock) {
        this.reviews = reviews;
        this.objections = objections;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    String queue(
            @RequestParam(defaultValue = "open") String shelf,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String done,
            Member member,
            Model model) {
        var visible = Judges.visible(member.role());
        int shown = Math.clamp(page, 0, LAST_PAGE);
        boolean over = shelf.equals("over");
        var found =
                over ? reviews.over(visible, PAGE + 1, shown * PAGE) : reviews.open(visible, PAGE + 1, shown * PAGE);
        model.addAttribute("reviews", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("shelf", over ? "over" : "open");
        model.addAttribute("decided", done.equals("decided"));
        model.addAttribute("now", clock.instant());
        return "risk/queue";
    }

    @GetMapping("/review/{id}")
    String review(@PathVariable UUID id, Member member, Model model) {
        return show(visible(id, member), member, model);
    }

    @PostMapping("/review/{id}/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ground,
            Member member,
            HttpServletResponse response,
            Model model) {
        var review = judged(id, member);
        var known = Ground.of(ground);
        if (known.isEmpty())
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "no-ground", review, member, response, model);
        return switch (reviews.decide(id, known.get(), member)) {
            case DECIDED -> "redirect:/console/risk?done=decided";
            case NOT_OPEN -> refuse(HttpStatus.CONFLICT, "not-open", visible(id, member), member, response, model);
            case SAME_MEMBER -> refuse(HttpStatus.CONFLICT, "same-member", review, member, response, model);
        };
    }

    @PostMapping("/review/{id}/words")
    String words(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Member member,
            HttpServletResponse response,
            Model model) {
        var review = judged(id, member);
        try {
            model.addAttribute("words", objections.open(review, member, reason).orElse(""));
            return show(review, member, model);
        } catch (Texts.NotAllowedException e) {
            model.addAttribute("reason", reason);
            return refuse(
                    HttpStatus.UNPROCESSABLE_CONTENT, "words-" + e.reason().code(), review, member, response, model);
        }
    }

    private String refuse(
            HttpStatus status, String why, Review review, Member member, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refused", why);
        return show(review, member, model);
    }

    private String show(Review review, Member member, Model model) {
        var decision = decisions.find(review.subject(), review.decision());
        model.addAttribute("review", review);
        model.addAttribute("decision", decision.orElse(null));
        model.addAttribute(
                "features", decision.map(it -> Told.of(it.features())).orElse(List.of()));
        model.addAttribute("grounds", Ground.all());
        model.addAttribute("mayJudge", Judges.occasions(member.role()).contains(review.occasion()));
        model.addAttribute("now", clock.instant());
        return "risk/review";
    }

    private Review visible(UUID id, Member member) {
        return found(reviews.find(id).filter(it -> Judges.visible(member.role()).contains(it.occasion())));
    }

    private Review judged(UUID id, Member member) {
        return found(
                reviews.find(id).filter(it -> Judges.occasions(member.role()).contains(it.occasion())));
    }

    private static Review found(Optional<Review> review) {
        return review.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
