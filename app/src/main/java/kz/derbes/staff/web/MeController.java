package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.law.Member;
import kz.derbes.staff.Activity;
import kz.derbes.staff.Factors;
import kz.derbes.staff.Members;
import kz.derbes.staff.RecoveryCodes;
import kz.derbes.staff.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's own access: factors, codes, sessions, deeds, and the way out. */
@Controller
@RequestMapping("/console/me")
class MeController {
    private final Members members;
    private final Factors factors;
    private final RecoveryCodes codes;
    private final Sessions sessions;
    private final Activity activity;
    private final Roles roles;

    MeController(
            Members members, Factors factors, RecoveryCodes codes, Sessions sessions, Activity activity, Roles roles) {
        this.members = members;
        this.factors = factors;
        this.codes = codes;
        this.sessions = sessions;
        this.activity = activity;
        this.roles = roles;
    }

    @GetMapping
    String page(
            HttpServletRequest request,
            Authentication who,
            Model model,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int page) {
        var number = SetupController.member(who);
        model.addAttribute("done", Done.of(done));
        model.addAttribute("me", members.find(number).orElseThrow());
        model.addAttribute("factors", factors.of(number));
        model.addAttribute("codesLeft", codes.left(number));
        model.addAttribute("sessions", sessions.of(who.getName(), request));
        Paging.show(model, page, (limit, offset) -> activity.of(number, limit, offset));
        return "staff/me";
    }

    @PostMapping("/factors/remove")
    String remove(HttpServletRequest request, Authentication who) {
        String handle = Posted.of(request, Set.of("handle")).of("handle");
        boolean removed = factors.remove(SetupController.member(who), handle);
        return "redirect:/console/me?done=" + (removed ? "factor-removed" : "factor-last");
    }

    /** Shows new codes once and makes the old ones worthless. */
    @PostMapping("/factors/codes")
    String newCodes(Authentication who, Model model) {
        model.addAttribute("codes", codes.make(SetupController.member(who)));
        model.addAttribute("onward", "");
        return "staff/codes";
    }

    @PostMapping("/sessions/end")
    String end(HttpServletRequest request, Authentication who) {
        String handle = Posted.of(request, Set.of("handle")).of("handle");
        if (handle.isEmpty()) sessions.endOthers(who.getName(), request);
        else sessions.end(who.getName(), handle);
        return "redirect:/console/me?done=session-ended";
    }

    @GetMapping("/quit")
    String quit() {
        return "staff/quit";
    }

    @PostMapping("/quit")
    String quit(HttpServletRequest request, Member member, Authentication who) {
        var outcome = roles.remove(member, SetupController.member(who));
        if (outcome != Roles.Outcome.DONE) return "redirect:/console/me?done=" + outcome.code();
        sessions.end(request);
        return "redirect:/console/sign-in?done=quit";
    }
}
