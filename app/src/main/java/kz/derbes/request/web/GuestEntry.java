package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Throttle;
import kz.derbes.door.Waiting;
import kz.derbes.law.Language;
import kz.derbes.request.Kind;
import kz.derbes.request.RequestLimit;
import kz.derbes.request.guest.Guests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for somebody without an account: a kind, an e-mail, a code; the pages are the same for a known e-mail. */
@Controller
@RequestMapping("/requests")
class GuestEntry {
    private final Guests guests;
    private final Terming terming;
    private final Throttle throttle;
    private final Clock clock;

    GuestEntry(Guests guests, Terming terming, Throttle throttle, Clock clock) {
        this.guests = guests;
        this.terming = terming;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/new")
    String kinds(@RequestParam(defaultValue = "") String kind, Model model, Locale locale) {
        var known = Kind.of(kind);
        if (known.isPresent()) return email(kind, new Form(), model, locale);
        model.addAttribute("data", Kinds.DATA);
        model.addAttribute("claims", Kinds.CLAIMS);
        model.addAttribute("other", Kinds.OTHER);
        model.addAttribute("path", "/requests/new");
        return "request/kinds";
    }

    /** Where somebody who has asked comes back to read. */
    @GetMapping("/read")
    String read(HttpServletRequest request, Model model, Locale locale) {
        if (GuestSession.subject(request, clock.instant()).isPresent()) return "redirect:/requests/mine";
        return email("", new Form(), model, locale);
    }

    @PostMapping("/email")
    String send(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var posted = Posted.of(request, Set.of("email", "kind", "consent", "wording"));
        String kind = Kind.of(posted.of("kind")).map(Kind::code).orElse("");
        String email = posted.of("email").strip();
        var form = new Form().keep("email", email);
        if (!email.matches("[^\\s@]{1,64}@[^\\s@]{1,190}\\.[^\\s@.]{2,}")) form.fault("email", "email");
        if (!kind.isEmpty() && !(posted.ticked("consent") && guests.isInForce(posted.of("wording"))))
            form.fault("consent", "consent");
        if (!form.isRight()) return again(kind, form, HttpStatus.UNPROCESSABLE_CONTENT, response, model, locale);
        var wait = throttle.address(RequestLimit.REQUEST_FORM_BY_ADDRESS, request.getRemoteAddr())
                .or(() -> throttle.account(RequestLimit.REQUEST_FORM_BY_EMAIL, email));
        if (wait.isPresent()) {
            Waiting.tell(wait.get(), response, model);
            return email(kind, form, model, locale);
        }
        var sent = guests.isOpen()
                ? guests.begin(email, kind.isEmpty() ? "" : posted.of("wording"), Language.of(locale))
                : java.util.Optional.<java.util.UUID>empty();
        if (sent.isEmpty())
            return again(kind, form.fault("email", "busy"), HttpStatus.SERVICE_UNAVAILABLE, response, model, locale);
        GuestSession.ask(request, sent.get(), kind);
        return "redirect:/requests/code";
    }

    @GetMapping("/code")
    String codePage(HttpServletRequest request, Model model) {
        if (GuestSession.proof(request).isEmpty()) return "redirect:/requests/new";
        model.addAttribute("form", new Form());
        return "request/code";
    }

    @PostMapping("/code")
    String prove(HttpServletRequest request, HttpServletResponse response, Model model) {
        String code = Posted.of(request, Set.of("code")).of("code");
        var proof = GuestSession.proof(request);
        if (proof.isEmpty()) return "redirect:/requests/new";
        boolean tooOften = throttle.address(RequestLimit.REQUEST_CODE_BY_ADDRESS, request.getRemoteAddr())
                .isPresent();
        var found = tooOften ? java.util.Optional.<kz.derbes.law.SubjectId>empty() : guests.prove(proof.get(), code);
        if (found.isPresent()) {
            String kind = GuestSession.kind(request);
            GuestSession.enter(request, found.get(), clock.instant());
            return kind.isEmpty() ? "redirect:/requests/mine" : "redirect:/requests/write?kind=" + kind;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", new Form().fault("code", "code-wrong"));
        return "request/code";
    }

    private String again(
            String kind, Form form, HttpStatus status, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(status.value());
        return email(kind, form, model, locale);
    }

    private String email(String kind, Form form, Model model, Locale locale) {
        Kind.of(kind).ifPresent(it -> terming.tell(it, model));
        model.addAttribute("form", form);
        model.addAttribute("open", guests.isOpen());
        if (guests.isOpen()) model.addAttribute("wording", guests.wording(Language.of(locale)));
        return "request/email";
    }
}
