package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import kz.derbes.account.Attempt;
import kz.derbes.account.CodeAnswer;
import kz.derbes.account.Confirmations;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.law.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the code of the letter; it looks the same when there was no letter. */
@Controller
@RequestMapping("/register/confirm")
class ConfirmController {
    private final Confirmations confirmations;

    ConfirmController(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model, @RequestParam(defaultValue = "") String done) {
        if (Flow.of(request, Attempt.Kind.CONFIRM).isEmpty()) return "redirect:/register";
        return page(model, new Form(), done);
    }

    @PostMapping
    String confirm(HttpServletRequest request, HttpServletResponse response, Model model) {
        String code = Posted.of(request, Set.of("code")).of("code");
        var attempt = Flow.of(request, Attempt.Kind.CONFIRM);
        if (attempt.isEmpty()) return "redirect:/register";
        var answer = confirmations.confirm(attempt.get(), code, request.getRemoteAddr());
        if (answer == CodeAnswer.MATCHED) {
            Flow.end(request);
            return "redirect:/sign-in?done=confirmed";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, new Form().fault("code", Answers.fault(answer)), "");
    }

    @PostMapping("/again")
    String again(HttpServletRequest request, Locale locale) {
        Posted.of(request, Set.of());
        var attempt = Flow.of(request, Attempt.Kind.CONFIRM);
        if (attempt.isEmpty()) return "redirect:/register";
        boolean sent = confirmations.sendAgain(attempt.get(), Language.of(locale));
        return "redirect:/register/confirm?done=" + (sent ? "sent" : "too-soon");
    }

    private static String page(Model model, Form form, String done) {
        model.addAttribute("form", form);
        model.addAttribute("done", Answers.done(done));
        return "account/confirm";
    }
}
