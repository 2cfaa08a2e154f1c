package kz.derbes.risk.web;

import kz.derbes.risk.signal.RangeFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the files of ranges hold, and which of their lines are none. */
@Controller
class SourceConsole {
    private final RangeFiles files;

    SourceConsole(RangeFiles files) {
        this.files = files;
    }

    @GetMapping("/console/risk/sources")
    String page(Model model) {
        model.addAttribute("tor", files.tor().state());
        model.addAttribute("hosting", files.hosting().state());
        return "risk/sources";
    }
}
