package kz.derbes.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Throttle;
import kz.derbes.door.Waiting;
import kz.derbes.risk.review.Objections;
import kz.derbes.risk.review.Review;
import kz.derbes.risk.review.ReviewLinks;
import kz.derbes.risk.review.Reviews;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Why something was stopped, what was used for it and what was not, and the form of the objection (PDL 19-1). */
@Controller
@RequestMapping("/risk/review/{token}")
class ReviewPage {
    private final Reviews reviews;
    private final ReviewLinks links;
    private final Objections objections;
    private final Throttle throttle;

    ReviewPage(Reviews reviews, ReviewLinks links, Objections objections, Throttle throttle) {
        this.reviews = reviews;
        this.links = links;
        this.objections = objections;
        this.throttle = throttle;
    }

    @GetMapping
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(token, found(token), new Form(), response, model);
    }

    @PostMapping("/objection")
    String object(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        String words = Posted.of(request, Set.of("words")).of("words").strip();
        var review = found(token);
        var form = new Form().keep("words", words);
        var wait = throttle.address(RiskLimit.OBJECTION_BY_ADDRESS, request.getRemoteAddr());
        if (wait.isPresent()) {
            Waiting.tell(wait.get(), response, model);
            return show(token, review, form, response, model);
        }
        if (words.isEmpty()) form.fault("words", "required");
        if (words.length() > Objections.LONGEST) form.fault("words", "long");
        if (form.isRight() && objections.object(review.id(), words).isEmpty()) form.fault("words", "over");
        if (form.isRight()) return "redirect:/risk/review/" + token;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, review, form, response, model);
    }

    private Review found(String token) {
        return links.review(token)
                .flatMap(reviews::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(String token, Review review, Form form, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("token", token);
        model.addAttribute("review", review);
        model.addAttribute("said", objections.own(review).orElse(""));
        model.addAttribute("form", form);
        model.addAttribute("longest", Objections.LONGEST);
        return "risk/explained";
    }
}
