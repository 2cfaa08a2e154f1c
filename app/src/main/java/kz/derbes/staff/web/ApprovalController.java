package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.staff.Colleague;
import kz.derbes.staff.Members;
import kz.derbes.staff.SecondEyes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deeds that wait for a second pair of eyes, and what became of earlier ones. */
@Controller
@RequestMapping("/console/approvals")
class ApprovalController {
    private final SecondEyes approvals;
    private final Members members;
    private final Clock clock;

    ApprovalController(SecondEyes approvals, Members members, Clock clock) {
        this.approvals = approvals;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Member reader,
            Model model,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int page) {
        model.addAttribute("done", Done.of(done));
        model.addAttribute("waiting", approvals.waiting());
        model.addAttribute("reasons", SecondEyes.REASONS);
        model.addAttribute("reader", reader.actor().id());
        model.addAttribute("mayDecide", reader.role() == Role.OWNER || reader.role() == Role.PRIVACY_OFFICER);
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "labels",
                members.all().stream()
                        .collect(Collectors.toMap(it -> it.member().toString(), Colleague::label)));
        Paging.show(model, page, approvals::closed);
        return "staff/approvals";
    }

    @PostMapping("/{approval}/allow")
    String allow(@PathVariable UUID approval, Member checker) {
        return "redirect:/console/approvals?done=" + (approvals.allow(approval, checker) ? "allowed" : "too-late");
    }

    @PostMapping("/{approval}/refuse")
    String refuse(@PathVariable UUID approval, HttpServletRequest request, Member checker) {
        String reason = Posted.of(request, Set.of("reason")).of("reason");
        boolean refused = approvals.refuse(approval, checker, reason);
        return "redirect:/console/approvals?done=" + (refused ? "refused" : "too-late");
    }
}
