package kz.derbes.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
        model.addAttribute("times", new Times());
        return "shell/console-home";
    }

    /** Instants as the page writes them, by the clock of Kazakhstan. */
    static final class Times {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

        public String of(Instant at) {
            return TIME.format(at);
        }
    }
}
