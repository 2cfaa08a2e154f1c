package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.staff.Links;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The entrance by a link. Opening it changes nothing, so that a preview does not use it up; the button does. */
@Controller
@RequestMapping("/console")
class EntryController {
    private final Links links;
    private final Sessions sessions;

    EntryController(Links links, Sessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    @GetMapping("/enter")
    String page(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("token", token);
        model.addAttribute("refused", false);
        return "staff/enter";
    }

    @PostMapping("/enter")
    String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
        String token = Posted.of(request, Set.of("token")).of("token");
        if (links.enter(request, response, token)) return "redirect:/console";
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("token", "");
        model.addAttribute("refused", true);
        return "staff/enter";
    }

    @PostMapping("/leave")
    String leave(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/";
    }
}
