package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.staff.Colleague;
import kz.derbes.staff.ConsoleAddress;
import kz.derbes.staff.Invitations;
import kz.derbes.staff.Members;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The staff as a whole: who is in, who is invited, and inviting. */
@Controller
@RequestMapping("/console/staff")
class StaffController {
    private final Members members;
    private final Invitations invitations;
    private final ConsoleAddress address;

    StaffController(Members members, Invitations invitations, ConsoleAddress address) {
        this.members = members;
        this.invitations = invitations;
        this.address = address;
    }

    @GetMapping
    String page(Member reader, Model model, @RequestParam(defaultValue = "") String done) {
        var all = members.all();
        model.addAttribute("done", Done.of(done));
        model.addAttribute(
                "inside",
                all.stream().filter(it -> it.active() && !it.pending()).toList());
        model.addAttribute("pending", all.stream().filter(Colleague::pending).toList());
        model.addAttribute("gone", all.stream().filter(it -> !it.active()).toList());
        model.addAttribute("waiting", invitations.waiting());
        model.addAttribute("roles", Role.values());
        model.addAttribute("mayChange", reader.role() == Role.OWNER);
        model.addAttribute("reader", reader.actor().id());
        return "staff/staff";
    }

    @PostMapping("/invite")
    String invite(HttpServletRequest request, Member maker, Model model) {
        var role = Role.of(Posted.of(request, Set.of("role")).of("role"));
        return invited(
                invitations.invite(maker, role.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST))),
                model);
    }

    @PostMapping("/member/{member}/link")
    String renew(@PathVariable UUID member, Member maker, Model model) {
        return invitations
                .renew(maker, member)
                .map(it -> invited(it, model))
                .orElse("redirect:/console/staff?done=nobody");
    }

    @PostMapping("/member/{member}/revoke")
    String revoke(@PathVariable UUID member, Member maker) {
        return "redirect:/console/staff?done=" + (invitations.revoke(maker, member) ? "revoked" : "nobody");
    }

    /** Shows the link, which nobody can see again. */
    private String invited(Invitations.Invited it, Model model) {
        model.addAttribute("colleague", it.colleague());
        model.addAttribute("link", address.link(it.token()));
        return "staff/invited";
    }
}
