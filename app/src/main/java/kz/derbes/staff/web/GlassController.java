package kz.derbes.staff.web;

import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.staff.BreakGlass;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking notice that somebody went past the door. */
@Controller
class GlassController {
    private final BreakGlass glass;

    GlassController(BreakGlass glass) {
        this.glass = glass;
    }

    @PostMapping("/console/glass/{broken}/notice")
    String notice(@PathVariable UUID broken, Member reader) {
        return "redirect:/console/me?done=" + (glass.acknowledge(reader, broken) ? "noticed" : "too-late");
    }
}
