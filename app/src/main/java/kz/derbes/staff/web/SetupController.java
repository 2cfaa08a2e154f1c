package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Posted;
import kz.derbes.law.Language;
import kz.derbes.staff.Confidentiality;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Members;
import kz.derbes.staff.RecoveryCodes;
import kz.derbes.staff.Step;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The steps between being known and being in: the duty of silence, a factor, recovery codes. */
@Controller
@RequestMapping("/console/setup")
class SetupController {
    private final Doorkeeper doorkeeper;
    private final Confidentiality confidentiality;
    private final RecoveryCodes codes;

    SetupController(Doorkeeper doorkeeper, Confidentiality confidentiality, RecoveryCodes codes) {
        this.doorkeeper = doorkeeper;
        this.confidentiality = confidentiality;
        this.codes = codes;
    }

    @GetMapping
    String next(Authentication who) {
        return "redirect:" + doorkeeper.next(who, member(who)).path();
    }

    @GetMapping("/text")
    String text(Authentication who, Locale locale, Model model) {
        if (doorkeeper.next(who, member(who)) != Step.TEXT) return next(who);
        return text(locale, model);
    }

    @PostMapping("/text")
    String accept(
            Authentication who, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("hash", "accept"));
        boolean accepted =
                posted.ticked("accept") && confidentiality.accept(member(who), posted.of("hash"), Language.of(locale));
        if (accepted) return "redirect:" + doorkeeper.proceed(request, response, who, member(who));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", "accept");
        return text(locale, model);
    }

    @GetMapping("/codes")
    String codes(Authentication who, Model model) {
        if (doorkeeper.next(who, member(who)) != Step.CODES) return next(who);
        return "staff/codes";
    }

    /** Shows new codes once; going on is the next press. */
    @PostMapping("/codes")
    String make(Authentication who, Model model) {
        if (doorkeeper.next(who, member(who)) != Step.CODES) return next(who);
        model.addAttribute("codes", codes.make(member(who)));
        model.addAttribute("onward", "/console/setup/done");
        return "staff/codes";
    }

    @PostMapping("/done")
    String done(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + doorkeeper.proceed(request, response, who, member(who));
    }

    static UUID member(Authentication who) {
        return Members.number(who.getName()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private String text(Locale locale, Model model) {
        model.addAttribute("text", confidentiality.text());
        model.addAttribute("language", Language.of(locale));
        return "staff/text";
    }
}
