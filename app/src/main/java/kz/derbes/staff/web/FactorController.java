package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.staff.CodeApps;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Members;
import kz.derbes.staff.Proof;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Setting up an app that shows codes: on the way in, or beside a factor a member has already. */
@Controller
@RequestMapping({FactorController.SETUP, FactorController.MINE})
class FactorController {
    static final String SETUP = "/console/setup/factors";
    static final String MINE = "/console/me/factors";
    private final CodeApps apps;
    private final Members members;
    private final Doorkeeper doorkeeper;
    private final PasskeyPlace passkeys;

    FactorController(CodeApps apps, Members members, Doorkeeper doorkeeper, PasskeyPlace passkeys) {
        this.apps = apps;
        this.members = members;
        this.doorkeeper = doorkeeper;
        this.passkeys = passkeys;
    }

    /** Whether the page is part of the way in, and where it lies. */
    static String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SETUP) ? SETUP : MINE;
    }

    /** Where a member goes who has shown a new factor on a page. */
    static String onward(String base, String next) {
        return base.equals(SETUP) ? next : "/console/me?done=factor-added";
    }

    @GetMapping
    String page(HttpServletRequest request, Authentication who, Model model) {
        String base = base(request);
        if (base.equals(SETUP) && Members.current(who).isPresent()) return "redirect:/console";
        model.addAttribute("base", base);
        passkeys.show(request, model);
        return "staff/factors";
    }

    @GetMapping("/app")
    String app(HttpServletRequest request, Authentication who, Model model) {
        return page(request, who, model, new Form());
    }

    @PostMapping("/app")
    String begin(HttpServletRequest request, Authentication who) {
        apps.begin(SetupController.member(who));
        return "redirect:" + base(request) + "/app";
    }

    @PostMapping("/app/confirm")
    String confirm(HttpServletRequest request, HttpServletResponse response, Authentication who, Model model) {
        var posted = Posted.of(request, Set.of("password", "code"));
        var member = SetupController.member(who);
        var fault = apps.confirm(member, posted.of("password"), posted.of("code"));
        if (fault.isEmpty())
            return "redirect:" + onward(base(request), doorkeeper.prove(request, response, who, member, Proof.TOTP));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String field = fault.get().startsWith("password") ? "password" : "code";
        return page(request, who, model, new Form().fault(field, fault.get()));
    }

    private String page(HttpServletRequest request, Authentication who, Model model, Form form) {
        var member = SetupController.member(who);
        var secret = apps.draft(member);
        if (secret.isEmpty()) return "redirect:" + base(request);
        model.addAttribute("form", form);
        model.addAttribute("base", base(request));
        model.addAttribute("secret", String.join(" ", secret.get().split("(?<=\\G.{4})")));
        model.addAttribute("qr", QrPicture.of(address(member, secret.get(), request.getServerName())));
        return "staff/app";
    }

    /** The address that code apps read from a picture. */
    private String address(UUID member, String secret, String host) {
        String label = members.find(member).orElseThrow().label();
        return "otpauth://totp/" + host + ":" + label + "?secret=" + secret + "&issuer=" + host
                + "&algorithm=SHA1&digits=6&period=30";
    }
}
