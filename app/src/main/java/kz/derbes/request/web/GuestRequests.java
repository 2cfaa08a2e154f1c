package kz.derbes.request.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Throttle;
import kz.derbes.door.Waiting;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.request.Capacity;
import kz.derbes.request.Cases;
import kz.derbes.request.Channel;
import kz.derbes.request.Kind;
import kz.derbes.request.Matter;
import kz.derbes.request.Receiving;
import kz.derbes.request.RequestLimit;
import kz.derbes.request.Requests;
import kz.derbes.request.guest.Guests;
import kz.derbes.request.guest.Leaving;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Requests of somebody who proved an e-mail: made here and read here; what the account asked stays in the cabinet. */
@Controller
@RequestMapping("/requests")
class GuestRequests {
    private static final String ENTRY = "redirect:/requests/read";
    private static final int MOST = 50;

    private final Requests requests;
    private final Cases cases;
    private final CasePage page;
    private final Guests guests;
    private final Leaving leaving;
    private final Terming terming;
    private final Throttle throttle;
    private final Clock clock;

    GuestRequests(
            Requests requests,
            Cases cases,
            CasePage page,
            Guests guests,
            Leaving leaving,
            Terming terming,
            Throttle throttle,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.page = page;
        this.guests = guests;
        this.leaving = leaving;
        this.terming = terming;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/write")
    String writePage(@RequestParam String kind, HttpServletRequest request, Model model) {
        var known = Kind.of(kind);
        if (known.isEmpty() || who(request).isEmpty()) return ENTRY;
        return form(known.get(), new Form(), model);
    }

    @PostMapping("/write")
    String write(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var kind = Kind.of(Optional.ofNullable(request.getParameter("kind")).orElse(""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var posted = RequestForm.of(kind, request, Set.of("kind"));
        var subject = who(request);
        if (subject.isEmpty()) return ENTRY;
        var form = posted.checked();
        if (!form.isRight()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(kind, form, model);
        }
        var wait =
                throttle.count(RequestLimit.REQUESTS_BY_SUBJECT, subject.get().toString());
        if (wait.isPresent()) {
            Waiting.tell(wait.get(), response, model);
            return form(kind, form, model);
        }
        var received = requests.receive(new Receiving(
                subject.get(),
                kind,
                posted.also(),
                Channel.FORM,
                Capacity.SUBJECT,
                posted.words(),
                posted.clause(),
                Language.of(locale),
                Actor.subject(subject.get())));
        return "redirect:/requests/mine?done=" + received.matter().number();
    }

    @GetMapping("/mine")
    String mine(HttpServletRequest request, @RequestParam(defaultValue = "") String done, Model model) {
        var subject = who(request);
        if (subject.isEmpty()) return ENTRY;
        var all = cases.of(subject.get(), MOST, 0).stream()
                .filter(GuestRequests::isHere)
                .toList();
        model.addAttribute("matters", all);
        model.addAttribute(
                "received",
                all.stream().filter(it -> it.number().equals(done)).findFirst().orElse(null));
        model.addAttribute("guest", guests.isGuest(subject.get()));
        return "request/guest";
    }

    @GetMapping("/mine/{number}")
    String one(HttpServletRequest request, @PathVariable String number, Model model) {
        var matter = own(request, number);
        if (matter.isEmpty()) return ENTRY;
        return page.show(matter.get(), model, new Form()).replace("request/one", "request/guest-one");
    }

    @PostMapping("/mine/{number}/message")
    String say(HttpServletRequest request, @PathVariable String number, HttpServletResponse response, Model model) {
        String words = Posted.of(request, Set.of("words")).of("words").strip();
        var matter = own(request, number);
        if (matter.isEmpty()) return ENTRY;
        var form = new Form().keep("words", words);
        if (words.isEmpty()) form.fault("words", "required");
        if (words.length() > RequestForm.LONGEST) form.fault("words", "long");
        if (Papers.areNamed(words)) form.fault("words", "papers");
        var subject = matter.get().subject();
        boolean often = throttle.count(RequestLimit.WORDS_BY_SUBJECT, subject.toString())
                .isPresent();
        if (form.isRight() && (often || !cases.say(subject, number, words))) form.fault("words", "over");
        if (form.isRight()) return "redirect:/requests/mine/" + number;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(matter.get(), model, form).replace("request/one", "request/guest-one");
    }

    @PostMapping("/mine/{number}/end")
    String end(HttpServletRequest request, @PathVariable String number) {
        Posted.of(request, Set.of());
        own(request, number).ifPresent(it -> cases.end(it.subject(), number));
        return "redirect:/requests/mine";
    }

    /** Takes the consent back and forgets the address with every word; a claim has to be over first. */
    @PostMapping("/forget")
    String forget(HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean sure = Posted.of(request, Set.of("sure")).ticked("sure");
        var subject = who(request);
        if (subject.isEmpty()) return ENTRY;
        boolean gone = sure && leaving.forget(subject.get());
        if (gone) GuestSession.leave(request);
        else response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("gone", gone);
        model.addAttribute("sure", sure);
        return "request/forgotten";
    }

    private Optional<SubjectId> who(HttpServletRequest request) {
        return GuestSession.subject(request, clock.instant());
    }

    private Optional<Matter> own(HttpServletRequest request, String number) {
        return who(request).flatMap(it -> cases.find(it, number)).filter(GuestRequests::isHere);
    }

    private static boolean isHere(Matter it) {
        return it.channel() == Channel.FORM;
    }

    private String form(Kind kind, Form form, Model model) {
        terming.tell(kind, model);
        model.addAttribute("form", form);
        model.addAttribute("path", "/requests/write");
        model.addAttribute("atOnce", "");
        return "request/new";
    }
}
