package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Throttle;
import kz.derbes.door.Waiting;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.request.Capacity;
import kz.derbes.request.Channel;
import kz.derbes.request.Kind;
import kz.derbes.request.Received;
import kz.derbes.request.Receiving;
import kz.derbes.request.RequestLimit;
import kz.derbes.request.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asking for something from the cabinet; free of charge (CON-17). */
@Controller
@RequestMapping("/me/requests/new")
class NewRequest {
    private final Requests requests;
    private final Terming terming;
    private final Throttle throttle;

    NewRequest(Requests requests, Terming terming, Throttle throttle) {
        this.requests = requests;
        this.terming = terming;
        this.throttle = throttle;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String kind, Model model) {
        var known = Kind.of(kind);
        if (known.isPresent()) return form(known.get(), model, new Form());
        model.addAttribute("data", Kinds.DATA);
        model.addAttribute("claims", Kinds.CLAIMS);
        model.addAttribute("other", Kinds.OTHER);
        model.addAttribute("path", "/me/requests/new");
        return "request/kinds";
    }

    @PostMapping
    String receive(
            SubjectId subject,
            @RequestParam String kind,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var known = Kind.of(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var posted = RequestForm.of(known, request, Set.of("kind"));
        var form = posted.checked();
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(known, model, form);
        }
        var wait = throttle.count(RequestLimit.REQUESTS_BY_SUBJECT, subject.toString());
        if (wait.isPresent()) {
            Waiting.tell(wait.get(), response, model);
            return form(known, model, form);
        }
        var received = requests.receive(new Receiving(
                subject,
                known,
                posted.also(),
                Channel.CABINET,
                Capacity.SUBJECT,
                posted.words(),
                posted.clause(),
                Language.of(locale),
                Actor.subject(subject)));
        String done = received instanceof Received.Joined ? "joined" : "received";
        return "redirect:/me/requests/" + received.matter().number() + "?done=" + done;
    }

    private String form(Kind kind, Model model, Form form) {
        terming.tell(kind, model);
        model.addAttribute("form", form);
        model.addAttribute("path", "/me/requests/new");
        model.addAttribute("atOnce", Kinds.atOnce(kind));
        return "request/new";
    }
}
