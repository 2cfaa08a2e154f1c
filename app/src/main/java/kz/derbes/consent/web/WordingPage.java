package kz.derbes.consent.web;

import kz.derbes.policy.Policies;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Any text a consent was ever asked on, for ever readable under its hash (CON-06). */
@Controller
class WordingPage {
    private final Policies policies;

    WordingPage(Policies policies) {
        this.policies = policies;
    }

    @GetMapping("/consent/wording/{hash}")
    String show(@PathVariable String hash, Model model) {
        var wording = policies.wording(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("wording", wording);
        return "consent/wording";
    }
}
