package kz.derbes.consent.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.derbes.consent.Choices;
import kz.derbes.consent.Consents;
import kz.derbes.law.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a visitor sees and changes what this browser allows, and the banner's answers arrive (conflicts C1, C2). */
@Controller
class ChoicePage {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final Choices choices;
    private final Consents consents;
    private final Asking asking;

    ChoicePage(Choices choices, Consents consents, Asking asking) {
        this.choices = choices;
        this.consents = consents;
        this.asking = asking;
    }

    @GetMapping("/consent")
    String show(
            HttpServletRequest request,
            Locale locale,
            @RequestParam(defaultValue = "false") boolean again,
            Model model) {
        var standing = choices.standing(request);
        var given = standing.visitor().map(consents::of).orElse(List.of());
        var live = standing.visitor().map(consents::live).orElse(List.of());
        model.addAttribute("standing", standing);
        model.addAttribute("given", given);
        model.addAttribute("live", live);
        model.addAttribute("allowed", live.stream().map(it -> it.scope().code()).toList());
        model.addAttribute("wordings", asking.ofVisitor(locale));
        model.addAttribute("cookies", CookieRegister.ALL);
        model.addAttribute("again", again);
        model.addAttribute("zone", ZONE);
        return "consent/choices";
    }

    @PostMapping("/consent")
    ResponseEntity<Void> decide(HttpServletRequest request, HttpServletResponse response) {
        if (!SameSite.sent(request)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var wordings = asking.current(wanted(request), it -> request.getParameter("wording-" + it.code()));
        if (wordings.isEmpty()) return seeOther("/consent?again=true");
        response.addHeader(
                HttpHeaders.SET_COOKIE, choices.decide(request, wordings.get()).toString());
        return seeOther(SameSite.path(request.getParameter("back")));
    }

    private static List<Scope> wanted(HttpServletRequest request) {
        var choice = request.getParameter("choice");
        var ticked = Arrays.asList(
                request.getParameterValues("allow") == null ? new String[0] : request.getParameterValues("allow"));
        return switch (choice) {
            case "refuse" -> List.of();
            case "allow" -> Choices.ASKED;
            case "some" ->
                Choices.ASKED.stream().filter(it -> ticked.contains(it.code())).toList();
            case null, default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
