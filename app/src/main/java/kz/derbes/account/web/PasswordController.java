package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.derbes.account.Recovery;
import kz.derbes.door.Form;
import kz.derbes.door.PasswordRules;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Password and open sessions. */
@Controller
@RequestMapping("/me")
class PasswordController {
    private final Recovery recovery;
    private final Sessions sessions;

    PasswordController(Recovery recovery, Sessions sessions) {
        this.recovery = recovery;
        this.sessions = sessions;
    }

    @GetMapping("/password")
    String page(SubjectId subject, Model model) {
        model.addAttribute("form", new Form());
        return "account/password";
    }

    @PostMapping("/password")
    String change(
            SubjectId subject, HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = Posted.of(request, Set.of("old", "password"));
        var form = new Form();
        PasswordRules.fault(posted.of("password"), List.of()).ifPresent(it -> form.fault("password", it));
        if (form.isRight() && !recovery.change(subject, posted.of("old"), posted.of("password"), Language.of(locale)))
            form.fault("old", "password-wrong");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", form);
            return "account/password";
        }
        sessions.endOthers(subject.toString(), request);
        SignedIn.begin(sessions, request, response, subject);
        return "redirect:/me?done=password-changed";
    }

    @GetMapping("/sessions")
    String sessions(
            SubjectId subject, HttpServletRequest request, Model model, @RequestParam(defaultValue = "") String done) {
        model.addAttribute("sessions", sessions.of(subject.toString(), request));
        model.addAttribute("done", Answers.done(done));
        return "account/sessions";
    }

    @PostMapping("/sessions/end")
    String end(SubjectId subject, HttpServletRequest request) {
        String handle = Posted.of(request, Set.of("handle")).of("handle");
        if (handle.isEmpty()) sessions.endOthers(subject.toString(), request);
        else sessions.end(subject.toString(), handle);
        return "redirect:/me/sessions?done=ended";
    }
}
