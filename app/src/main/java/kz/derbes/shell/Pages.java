package kz.derbes.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The two pages that belong to no room. */
@Controller
class Pages {

    @GetMapping("/")
    String home() {
        return "shell/home";
    }

    @GetMapping("/console")
    String console() {
        return "shell/console-home";
    }
}
