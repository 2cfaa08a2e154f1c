package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.staff.CodeApps;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Factors;
import kz.derbes.staff.Passkeys;
import kz.derbes.staff.Proof;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Showing a factor again before a page that asks for a fresh one. */
@Controller
@RequestMapping("/console/fresh")
class FreshController {
    private final Factors factors;
    private final CodeApps apps;
    private final Passkeys passkeys;
    private final Doorkeeper doorkeeper;
    private final PasskeyPlace place;

    FreshController(Factors factors, CodeApps apps, Passkeys passkeys, Doorkeeper doorkeeper, PasskeyPlace place) {
        this.factors = factors;
        this.apps = apps;
        this.passkeys = passkeys;
        this.doorkeeper = doorkeeper;
        this.place = place;
    }

    @GetMapping
    String page(
            HttpServletRequest request, Authentication who, @RequestParam(defaultValue = "") String to, Model model) {
        return page(request, who, to, model, new Form());
    }

    @PostMapping
    String byCode(HttpServletRequest request, HttpServletResponse response, Authentication who, Model model) {
        var posted = Posted.of(request, Set.of("code", "to"));
        var member = SetupController.member(who);
        if (apps.proves(member, posted.of("code"))) {
            doorkeeper.prove(request, response, who, member, Proof.TOTP);
            return "redirect:" + Back.of(posted.of("to"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(request, who, posted.of("to"), model, new Form().fault("code", "code-wrong"));
    }

    @PostMapping(path = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request, Authentication who) {
        var question = passkeys.toUse(who);
        Ceremony.begin(request, question);
        return passkeys.text(question);
    }

    @PostMapping("/passkey")
    @ResponseBody
    ResponseEntity<PasskeyAnswer> byPasskey(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            @RequestParam(defaultValue = "") String to,
            @RequestBody String answer) {
        var member = SetupController.member(who);
        return Ceremony.used(request)
                .flatMap(it -> passkeys.check(it, answer))
                .filter(member::equals)
                .map(it -> doorkeeper.prove(request, response, who, member, Proof.PASSKEY))
                .map(it -> PasskeyAnswer.go(Back.of(to)))
                .orElseGet(PasskeyAnswer::refused);
    }

    private String page(HttpServletRequest request, Authentication who, String to, Model model, Form form) {
        var held = factors.of(SetupController.member(who));
        model.addAttribute("form", form);
        model.addAttribute("to", Back.of(to));
        model.addAttribute("held", held.stream().map(Factors.Held::kind).toList());
        place.show(request, model);
        return "staff/fresh";
    }
}
