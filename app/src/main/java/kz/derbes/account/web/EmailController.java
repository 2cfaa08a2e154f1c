package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import kz.derbes.account.Attempt;
import kz.derbes.account.CodeAnswer;
import kz.derbes.account.ContactChanges;
import kz.derbes.account.FieldRules;
import kz.derbes.account.Registered;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.door.Waiting;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A new e-mail replaces the login only after its code came back. */
@Controller
@RequestMapping("/me/email")
class EmailController {
    private final ContactChanges changes;
    private final Sessions sessions;

    EmailController(ContactChanges changes, Sessions sessions) {
        this.changes = changes;
        this.sessions = sessions;
    }

    @GetMapping
    String page(SubjectId subject, Model model, Locale locale) {
        return page(model, locale, new Form());
    }

    @PostMapping
    String begin(
            SubjectId subject, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = Posted.of(request, Set.of("email", "wording"));
        String email = posted.of("email");
        var form = new Form().keep("email", email);
        FieldRules.fault(FieldCode.EMAIL, email).ifPresent(it -> form.fault("email", it));
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, locale, form);
        }
        var begun = changes.begin(subject, email, posted.of("wording"), Language.of(locale));
        if (begun instanceof Registered.AwaitsCode(var attempt)) {
            Flow.put(request, attempt);
            return "redirect:/me/email/code";
        }
        if (begun instanceof Registered.Wait(var duration)) Waiting.tell(duration, response, model);
        else model.addAttribute("notice", "wording-changed");
        return page(model, locale, form);
    }

    @GetMapping("/code")
    String codePage(SubjectId subject, HttpServletRequest request, Model model) {
        if (Flow.of(request, Attempt.Kind.CONTACT).isEmpty()) return "redirect:/me/email";
        model.addAttribute("form", new Form());
        return "account/email-code";
    }

    @PostMapping("/code")
    String finish(
            SubjectId subject, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        String code = Posted.of(request, Set.of("code")).of("code");
        var attempt = Flow.of(request, Attempt.Kind.CONTACT);
        if (attempt.isEmpty()) return "redirect:/me/email";
        var answer = changes.finish(subject, attempt.get(), code, Language.of(locale), request.getRemoteAddr());
        if (answer == CodeAnswer.MATCHED) {
            sessions.endOthers(subject.toString(), request);
            SignedIn.begin(sessions, request, response, subject);
            return "redirect:/me?done=email-changed";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new Form().fault("code", Answers.fault(answer)));
        return "account/email-code";
    }

    private String page(Model model, Locale locale, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("wording", changes.wording(Language.of(locale)));
        return "account/email";
    }
}
