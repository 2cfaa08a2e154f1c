package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.derbes.account.Attempt;
import kz.derbes.account.CodeAnswer;
import kz.derbes.account.Confirmations;
import kz.derbes.account.Recovery;
import kz.derbes.door.Form;
import kz.derbes.door.PasswordRules;
import kz.derbes.door.Posted;
import kz.derbes.door.Waiting;
import kz.derbes.law.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password by a code; the pages are the same whether the e-mail has an account or not. */
@Controller
@RequestMapping("/recover")
class RecoverController {
    private final Recovery recovery;
    private final Confirmations confirmations;

    RecoverController(Recovery recovery, Confirmations confirmations) {
        this.recovery = recovery;
        this.confirmations = confirmations;
    }

    @GetMapping
    String page(Model model) {
        return show("account/recover", model, new Form());
    }

    @PostMapping
    String begin(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        String email = Posted.of(request, Set.of("email")).of("email");
        var wait = recovery.mustWait(email, request.getRemoteAddr());
        if (wait.isPresent()) {
            Waiting.tell(wait.get(), response, model);
            return show("account/recover", model, new Form().keep("email", email));
        }
        Flow.put(request, recovery.begin(email, Language.of(locale)));
        return "redirect:/recover/code";
    }

    @GetMapping("/code")
    String codePage(HttpServletRequest request, Model model, @RequestParam(defaultValue = "") String done) {
        if (Flow.of(request, Attempt.Kind.RECOVER).isEmpty()) return "redirect:/recover";
        model.addAttribute("done", Answers.done(done));
        return show("account/recover-code", model, new Form());
    }

    @PostMapping("/code")
    String finish(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = Posted.of(request, Set.of("code", "password"));
        var attempt = Flow.of(request, Attempt.Kind.RECOVER);
        if (attempt.isEmpty()) return "redirect:/recover";
        var form = new Form().keep("code", posted.of("code"));
        PasswordRules.fault(posted.of("password"), List.of()).ifPresent(it -> form.fault("password", it));
        if (form.isRight()) {
            var answer = recovery.finish(
                    attempt.get(),
                    posted.of("code"),
                    posted.of("password"),
                    Language.of(locale),
                    request.getRemoteAddr());
            if (answer == CodeAnswer.MATCHED) return done(request);
            form.fault("code", Answers.fault(answer));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show("account/recover-code", model, form);
    }

    @PostMapping("/code/again")
    String again(HttpServletRequest request, Locale locale) {
        Posted.of(request, Set.of());
        var attempt = Flow.of(request, Attempt.Kind.RECOVER);
        if (attempt.isEmpty()) return "redirect:/recover";
        boolean sent = confirmations.sendAgain(attempt.get(), Language.of(locale));
        return "redirect:/recover/code?done=" + (sent ? "sent" : "too-soon");
    }

    private static String done(HttpServletRequest request) {
        Flow.end(request);
        return "redirect:/sign-in?done=recovered";
    }

    private static String show(String page, Model model, Form form) {
        model.addAttribute("form", form);
        return page;
    }
}
