package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.staff.Activity;
import kz.derbes.staff.Colleague;
import kz.derbes.staff.Members;
import kz.derbes.staff.Roles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One member: deeds, role, and the end of a membership. */
@Controller
@RequestMapping("/console/staff/member/{member}")
class MemberController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private final Members members;
    private final Roles roles;
    private final Activity activity;

    MemberController(Members members, Roles roles, Activity activity) {
        this.members = members;
        this.roles = roles;
        this.activity = activity;
    }

    @GetMapping
    String page(
            @PathVariable UUID member,
            Member reader,
            Model model,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int page) {
        model.addAttribute("done", Done.of(done));
        model.addAttribute("colleague", found(member));
        model.addAttribute("roles", Role.values());
        model.addAttribute("mayChange", reader.role() == Role.OWNER);
        Paging.show(model, page, (limit, offset) -> activity.of(member, limit, offset));
        return "staff/member";
    }

    /** What the member did, whole, as a file; that it was taken is on record like every look. */
    @GetMapping("/activity.csv")
    ResponseEntity<String> export(@PathVariable UUID member, Member reader) {
        var colleague = found(member);
        var attachment = ContentDisposition.attachment()
                .filename("derbes-activity-" + colleague.label() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CSV)
                .body(activity.sheet(member, reader));
    }

    @PostMapping("/role")
    String change(@PathVariable UUID member, HttpServletRequest request, Member maker) {
        var role = Role.of(Posted.of(request, Set.of("role")).of("role"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var outcome = roles.change(maker, member, role);
        String done = outcome == Roles.Outcome.DONE ? "role-changed" : outcome.code();
        return "redirect:/console/staff/member/" + member + "?done=" + done;
    }

    @GetMapping("/remove")
    String confirm(@PathVariable UUID member, Model model) {
        model.addAttribute("colleague", found(member));
        return "staff/remove";
    }

    @PostMapping("/remove")
    String remove(@PathVariable UUID member, Member maker) {
        var outcome = roles.remove(maker, member);
        return "redirect:/console/staff?done=" + (outcome == Roles.Outcome.DONE ? "removed" : outcome.code());
    }

    private Colleague found(UUID member) {
        return members.find(member).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
