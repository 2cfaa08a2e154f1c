package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import kz.derbes.visit.stats.cross.TooMuchToCount;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Says why filters cannot be answered for a period. */
@Component
class StatTooMuch {

    /** The page, or in its place one that says so and lets filters be taken off. */
    String orSay(Asked asked, HttpServletResponse response, Model model, Supplier<String> page) {
        try {
            return page.get();
        } catch (TooMuchToCount e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("asked", asked);
            model.addAttribute("choices", StatAsking.CHOICES);
            model.addAttribute("tooMuch", e);
            return "visit/stats/much";
        }
    }

    /** The answer, or an error 422 that names the parameter. */
    static <T> T orRefuse(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (TooMuchToCount e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "by: " + e.getMessage(), e);
        }
    }
}
