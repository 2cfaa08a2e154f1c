package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.request.Capacity;
import kz.derbes.request.Channel;
import kz.derbes.request.Kind;
import kz.derbes.request.Receiving;
import kz.derbes.request.RequestWords;
import kz.derbes.request.Requests;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A letter on paper, entered by staff: by the person, by a representative or by the authority. */
@Controller
@RequestMapping("/console/request/new")
class LetterConsole {
    private static final Set<String> BESIDES = Set.of("kind", "subject", "capacity", "language");

    private final Requests requests;
    private final RequestWords words;

    LetterConsole(Requests requests, RequestWords words) {
        this.requests = requests;
        this.words = words;
    }

    @GetMapping
    String page(Member member, Model model) {
        if (!Handling.may(member.role())) return "redirect:/console/request";
        return form(model, new Form().keep("language", "ru"));
    }

    @PostMapping
    String enter(Member member, HttpServletRequest request, HttpServletResponse response, Model model) {
        var kind = Kind.of(request.getParameter("kind") == null ? "" : request.getParameter("kind"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var posted = RequestForm.of(kind, request, BESIDES);
        var form = checked(posted, kind);
        var subject = subject(posted.posted().of("subject"));
        if (subject.isEmpty()) form.fault("subject", "number");
        else if (!posted.words().isEmpty() && !words.canBeKept(subject.get())) form.fault("words", "on-paper");
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, form);
        }
        var received = requests.receive(new Receiving(
                subject.orElseThrow(),
                kind,
                posted.also(),
                Channel.LETTER,
                Codes.of(Capacity.class, posted.posted().of("capacity")),
                posted.words(),
                posted.clause(),
                Language.of(posted.posted().of("language")).orElse(Language.RU),
                member.actor()));
        return "redirect:/console/request/" + received.matter().number() + "?done=entered";
    }

    /** The words of a letter may stay on paper. */
    private static Form checked(RequestForm posted, Kind kind) {
        var form = new Form();
        var checked = posted.checked();
        checked.getFaults().stream()
                .filter(it -> !it.getValue().equals("required"))
                .forEach(it -> form.fault(it.getKey(), it.getValue()));
        form.keep("words", posted.words()).keep("clause", posted.clause()).keep("kind", kind.code());
        for (var name : BESIDES) form.keep(name, posted.posted().of(name));
        return form;
    }

    /** Somebody the house knows, or, left empty, somebody of whom it keeps nothing. */
    private static Optional<SubjectId> subject(String typed) {
        if (typed.isBlank()) return Optional.of(SubjectId.random());
        try {
            return Optional.of(SubjectId.parse(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String form(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("claims", Kinds.CLAIMS);
        model.addAttribute("capacities", Capacity.values());
        model.addAttribute("languages", Language.values());
        return "request/letter";
    }
}
