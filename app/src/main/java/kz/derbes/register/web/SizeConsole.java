package kz.derbes.register.web;

import java.util.List;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.register.size.Sizes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many people there are, what class follows, and what the law charges for what goes wrong (OPR-05, PEN-01). */
@Controller
@RequestMapping("/console/register/size")
class SizeConsole {
    private final Sizes sizes;

    SizeConsole(Sizes sizes) {
        this.sizes = sizes;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", List.of("decided").contains(done) ? done : "");
        model.addAttribute("size", sizes.now());
        model.addAttribute("decisions", sizes.decisions());
        model.addAttribute("penalties", Penalty.all());
        model.addAttribute("mayDecide", member.role() != Role.AUDITOR);
        return "register/size";
    }

    @PostMapping("/decide")
    String decide(Member member) {
        sizes.decide(member);
        return "redirect:/console/register/size?done=decided";
    }
}
