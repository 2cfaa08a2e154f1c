package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.derbes.account.Registered;
import kz.derbes.account.Registrations;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Waiting;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registration: the words a person agrees to stand on the page, and nothing is written before they do (CON-03). */
@Controller
@RequestMapping("/register")
class RegisterController {
    private final Registrations registrations;
    private final List<FieldCode> asked;

    RegisterController(
            Registrations registrations, @Value("${derbes.account.ask-residence:false}") boolean askResidence) {
        this.registrations = registrations;
        this.asked = Stream.of(FieldCode.values())
                .filter(FieldCode::typed)
                .filter(it -> askResidence || it != FieldCode.RESIDENCE)
                .toList();
    }

    @GetMapping
    String page(Model model, Locale locale) {
        return page(model, locale, new Form());
    }

    @PostMapping
    String register(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = new RegistrationForm(asked, Posted.of(request, RegistrationForm.names(asked)));
        var form = posted.checked();
        if (!registrations.closedBecause().isEmpty()) return closed(response, model);
        if (!form.isRight()) return again(response, model, locale, form);
        var registered = registrations.register(posted.registration(Language.of(locale)), request.getRemoteAddr());
        return switch (registered) {
            case Registered.AwaitsCode(var attempt) -> {
                Flow.put(request, attempt);
                yield "redirect:/register/confirm";
            }
            case Registered.Closed closed -> closed(response, model);
            case Registered.Wait(var duration) -> {
                Waiting.tell(duration, response, model);
                yield page(model, locale, form);
            }
            case Registered.WordingChanged changed -> {
                model.addAttribute("notice", "wording-changed");
                yield again(response, model, locale, form);
            }
        };
    }

    /** The form of a session that ended meanwhile: what was typed stays, what was ticked and the password do not. */
    @PostMapping("/expired")
    String expired(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = new RegistrationForm(asked, Posted.of(request, RegistrationForm.names(asked)));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", "form-expired");
        return page(model, locale, posted.shown());
    }

    private String again(HttpServletResponse response, Model model, Locale locale, Form form) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, locale, form);
    }

    private String page(Model model, Locale locale, Form form) {
        var reasons = registrations.closedBecause();
        model.addAttribute("closedBecause", reasons);
        if (!reasons.isEmpty()) return "account/register-closed";
        model.addAttribute("form", form);
        model.addAttribute("fields", asked);
        model.addAttribute("required", RegistrationForm.REQUIRED);
        model.addAttribute("wording", registrations.wording(Scope.ACCOUNT, Language.of(locale)));
        model.addAttribute("mailing", registrations.wording(Scope.MAILING, Language.of(locale)));
        return "account/register";
    }

    private String closed(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("closedBecause", registrations.closedBecause());
        return "account/register-closed";
    }
}
