package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.account.Planter;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many invented people there shall be; who they are is shown to nobody. */
@Controller
@RequestMapping("/console/account/lures")
class LureConsole {
    private final Planter planter;

    LureConsole(Planter planter) {
        this.planter = planter;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("wanted") ? done : "");
        return show(Integer.toString(planter.wanted()), false, model);
    }

    @PostMapping
    String want(Member member, HttpServletRequest request, HttpServletResponse response, Model model) {
        String typed = Posted.of(request, Set.of("wanted")).of("wanted").strip();
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= Planter.MOST) {
            planter.want(Integer.parseInt(typed), member);
            return "redirect:/console/account/lures?done=wanted";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(typed, true, model);
    }

    private String show(String wanted, boolean faulty, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("faulty", faulty);
        model.addAttribute("planted", planter.planted());
        model.addAttribute("most", Planter.MOST);
        return "account/lures";
    }
}
