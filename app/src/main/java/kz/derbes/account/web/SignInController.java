package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import kz.derbes.account.Entrance;
import kz.derbes.account.Entry;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.door.Waiting;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out by e-mail and password. */
@Controller
class SignInController {
    private final Entrance entrance;
    private final Sessions sessions;

    SignInController(Entrance entrance, Sessions sessions) {
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    String page(HttpServletRequest request, Model model, @RequestParam(defaultValue = "") String done) {
        if (request.isUserInRole("SUBJECT")) return "redirect:/me";
        model.addAttribute("done", Answers.done(done));
        return page(model, new Form());
    }

    @PostMapping("/sign-in")
    String signIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("email", "password"));
        var form = new Form().keep("email", posted.of("email"));
        return switch (entrance.enter(
                posted.of("email"), posted.of("password"), request.getRemoteAddr(), device(request))) {
            case Entry.Entered(var subject) -> {
                SignedIn.begin(sessions, request, response, subject);
                yield "redirect:/me";
            }
            case Entry.AwaitsCode(var attempt) -> {
                Flow.put(request, attempt);
                yield "redirect:/register/confirm";
            }
            case Entry.AwaitsProof(var attempt, var why) -> {
                Flow.put(request, attempt);
                Flow.why(request, why);
                yield "redirect:/sign-in/code";
            }
            case Entry.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, form.fault("email", "sign-in"));
            }
            case Entry.Wait(var duration) -> {
                Waiting.tell(duration, response, model);
                yield page(model, form);
            }
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        Posted.of(request, Set.of());
        sessions.end(request);
        return "redirect:/sign-in?done=signed-out";
    }

    private static String device(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    private static String page(Model model, Form form) {
        model.addAttribute("form", form);
        return "account/sign-in";
    }
}
