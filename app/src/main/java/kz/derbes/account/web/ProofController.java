package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.account.Attempt;
import kz.derbes.account.CodeAnswer;
import kz.derbes.account.Entrance;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The way in past an unusual sign-in: the code of a letter, with the reasons a click away. */
@Controller
@RequestMapping("/sign-in/code")
class ProofController {
    private final Entrance entrance;
    private final Sessions sessions;

    ProofController(Entrance entrance, Sessions sessions) {
        this.entrance = entrance;
        this.sessions = sessions;
    }

    @GetMapping
    String page(HttpServletRequest request, Model model) {
        if (Flow.of(request, Attempt.Kind.ENTER).isEmpty()) return "redirect:/sign-in";
        return show(request, model, new Form());
    }

    @PostMapping
    String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("code"));
        var attempt = Flow.of(request, Attempt.Kind.ENTER);
        if (attempt.isEmpty()) return "redirect:/sign-in";
        var answer = entrance.prove(attempt.get(), posted.of("code"), request.getRemoteAddr());
        if (answer == CodeAnswer.MATCHED) {
            Flow.end(request);
            SignedIn.begin(sessions, request, response, attempt.get().subject());
            return "redirect:/me";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(request, model, new Form().keep("code", posted.of("code")).fault("code", Answers.fault(answer)));
    }

    private static String show(HttpServletRequest request, Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("why", Flow.why(request));
        return "account/enter";
    }
}
