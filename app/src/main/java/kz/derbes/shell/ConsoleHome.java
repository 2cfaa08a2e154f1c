package kz.derbes.shell;

import kz.derbes.law.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the staff: what is overdue, what is due today, and what does not work. */
@Controller
class ConsoleHome {
    private final Workday workday;
    private final Wellbeing wellbeing;

    ConsoleHome(Workday workday, Wellbeing wellbeing) {
        this.workday = workday;
        this.wellbeing = wellbeing;
    }

    @GetMapping("/console")
    String page(Member member, Model model) {
        model.addAttribute("board", workday.of(member.role()));
        model.addAttribute("troubles", wellbeing.troubles());
        return "shell/console-home";
    }
}
