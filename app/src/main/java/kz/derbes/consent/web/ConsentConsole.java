package kz.derbes.consent.web;

import kz.derbes.consent.ConsentFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Consents in numbers, for the operator. */
@Controller
class ConsentConsole {
    private final ConsentFigures figures;

    ConsentConsole(ConsentFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/console/consent")
    String show(Model model) {
        model.addAttribute("lines", figures.lines());
        return "consent/console";
    }
}
