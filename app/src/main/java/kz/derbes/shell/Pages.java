package kz.derbes.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that belongs to no room. */
@Controller
class Pages {

    @GetMapping("/")
    String home() {
        return "shell/home";
    }
}
