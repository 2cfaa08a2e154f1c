package kz.derbes.consent.web;

import java.time.Clock;
import kz.derbes.consent.StopLinks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The end of the letters, for who follows the link in one. Opening it changes nothing, because programs open links; the
 * button, and the one-click post of mail programs (RFC 8058), does.
 */
@Controller
@RequestMapping("/consent/stop/{token}")
class StopPage {
    private final StopLinks links;
    private final Clock clock;

    StopPage(StopLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        var consent = links.consent(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("stopped", !consent.livesAt(clock.instant()));
        return "consent/stop";
    }

    @PostMapping
    String stop(@PathVariable String token, Model model) {
        if (!links.stop(token)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("stopped", true);
        return "consent/stop";
    }
}
