package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.door.Waiting;
import kz.derbes.staff.Doorkeeper;
import kz.derbes.staff.Entries;
import kz.derbes.staff.Entry;
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
    private final Entries entries;
    private final Doorkeeper doorkeeper;
    private final Sessions sessions;

    EntryController(Entries entries, Doorkeeper doorkeeper, Sessions sessions) {
        this.entries = entries;
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
    }

    @GetMapping("/enter")
    String page(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return page(model, token, false);
    }

    @PostMapping("/enter")
    String enter(HttpServletRequest request, HttpServletResponse response, Model model) {
        String token = Posted.of(request, Set.of("token")).of("token");
        return switch (entries.byLink(token, request.getRemoteAddr())) {
            case Entry.Known known -> "redirect:" + doorkeeper.admit(request, response, known);
            case Entry.Refused refused -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                yield page(model, "", true);
            }
            case Entry.Wait(var duration) -> {
                Waiting.tell(duration, response, model);
                yield page(model, token, false);
            }
        };
    }

    @PostMapping("/leave")
    String leave(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/console/sign-in?done=left";
    }

    private static String page(Model model, String token, boolean refused) {
        model.addAttribute("token", token);
        model.addAttribute("refused", refused);
        return "staff/enter";
    }
}
