package kz.derbes.ads.web;

import kz.derbes.ads.book.Advertisers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff try what a page would be given. */
@Controller
class TrialConsole {
    private final Trial trial;
    private final Advertisers advertisers;

    TrialConsole(Trial trial, Advertisers advertisers) {
        this.trial = trial;
        this.advertisers = advertisers;
    }

    @GetMapping("/console/ads/try")
    String page(@RequestParam MultiValueMap<String, String> typed, Model model) {
        var form = Typed.of(typed);
        model.addAttribute("form", form);
        model.addAttribute("placements", advertisers.placements());
        model.addAttribute("lines", form.value("placement").isEmpty() ? null : trial.lines(form, null));
        return "ads/try";
    }
}
