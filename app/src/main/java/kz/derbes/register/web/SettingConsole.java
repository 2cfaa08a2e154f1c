package kz.derbes.register.web;

import kz.derbes.register.settings.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The settings the operator gave, and every change of one. */
@Controller
class SettingConsole {
    private final Settings settings;

    SettingConsole(Settings settings) {
        this.settings = settings;
    }

    @GetMapping("/console/register/settings")
    String page(Model model) {
        model.addAttribute("settings", settings.all());
        model.addAttribute("changes", settings.changes());
        return "register/settings";
    }
}
