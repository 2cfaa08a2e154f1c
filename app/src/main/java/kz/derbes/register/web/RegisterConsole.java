package kz.derbes.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.register.Edition;
import kz.derbes.register.Line;
import kz.derbes.register.Listing;
import kz.derbes.register.Listings;
import kz.derbes.register.Spoken;
import kz.derbes.register.Usage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of personal data as it is, as it was approved, and as it was used. */
@Controller
@RequestMapping("/console/register")
class RegisterConsole {
    private final Listings listings;
    private final Usage usage;
    private final Spoken spoken;

    RegisterConsole(Listings listings, Usage usage, Spoken spoken) {
        this.listings = listings;
        this.usage = usage;
        this.spoken = spoken;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String done, Member member, Locale locale, Model model) {
        model.addAttribute("done", List.of("approved").contains(done) ? done : "");
        return show(member, locale, model);
    }

    @PostMapping("/approve")
    String approve(@RequestParam String hash, Member member, Locale locale, HttpServletResponse response, Model model) {
        if (listings.approve(member, hash).isPresent()) return "redirect:/console/register?done=approved";
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", true);
        return show(member, locale, model);
    }

    private String show(Member member, Locale locale, Model model) {
        var language = Language.of(locale);
        var current = listings.current();
        var approved = listings.approved().map(Edition::listing).orElse(new Listing(List.of()));
        model.addAttribute("hash", current.hash());
        model.addAttribute("lines", lines(current.lines(), language));
        model.addAttribute("approved", listings.isApproved());
        model.addAttribute("added", lines(current.without(approved), language));
        model.addAttribute("gone", lines(approved.without(current), language));
        model.addAttribute("editions", listings.editions());
        model.addAttribute("used", usage.all());
        model.addAttribute("unused", usage.neverUsed());
        model.addAttribute("undeclared", usage.undeclared());
        model.addAttribute("mayApprove", member.role() != Role.AUDITOR);
        return "register/list";
    }

    private List<List<String>> lines(List<Line> lines, Language language) {
        return lines.stream().map(it -> spoken.row(it, language)).toList();
    }
}
