package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Waiting;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Entries;
import kz.derbes.staff.Entry;
import kz.derbes.staff.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in of staff: a passkey, or label, password and the code of an app; or a recovery code on a bad day. */
@Controller
@RequestMapping("/console/sign-in")
class StaffSignInController {
    private final Entries entries;
    private final Doorkeeper doorkeeper;
    private final PasskeyPlace passkeys;

    StaffSignInController(Entries entries, Doorkeeper doorkeeper, PasskeyPlace passkeys) {
        this.entries = entries;
        this.doorkeeper = doorkeeper;
        this.passkeys = passkeys;
    }

    @GetMapping
    String page(
            HttpServletRequest request,
            Model model,
            @Nullable Authentication who,
            @RequestParam(defaultValue = "") String done) {
        if (Members.current(who).isPresent()) return "redirect:/console";
        model.addAttribute("done", Done.of(done));
        return page(request, model, new Form());
    }

    @PostMapping
    String signIn(HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("label", "password", "code"));
        var form = new Form().keep("label", posted.of("label"));
        var entry = entries.byPassword(
                posted.of("label"), posted.of("password"), posted.of("code"), request.getRemoteAddr());
        String refused = answer(entry, request, response, model, form);
        return refused == null ? page(request, model, form) : refused;
    }

    @GetMapping("/recovery")
    String recovery(Model model) {
        model.addAttribute("form", new Form());
        return "staff/recovery";
    }

    @PostMapping("/recovery")
    String recover(HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("label", "code"));
        var form = new Form().keep("label", posted.of("label"));
        model.addAttribute("form", form);
        var entry = entries.byRecovery(posted.of("label"), posted.of("code"), request.getRemoteAddr());
        String to = answer(entry, request, response, model, form);
        return to == null ? "staff/recovery" : to;
    }

    /** Where a known member goes; null when the form is to be shown again. */
    private @Nullable String answer(
            Entry entry, HttpServletRequest request, HttpServletResponse response, Model model, Form form) {
        return switch (entry) {
            case Entry.Known known -> "redirect:" + doorkeeper.admit(request, response, known);
            case Entry.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                form.fault("label", "sign-in");
                yield null;
            }
            case Entry.Wait(var duration) -> {
                Waiting.tell(duration, response, model);
                yield null;
            }
        };
    }

    private String page(HttpServletRequest request, Model model, Form form) {
        model.addAttribute("form", form);
        passkeys.show(request, model);
        return "staff/sign-in";
    }
}
