package kz.derbes.consent.web;

import java.util.List;
import java.util.Locale;
import kz.derbes.consent.Consent;
import kz.derbes.consent.Consents;
import kz.derbes.law.Actor;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I allowed: each consent with its words and its end, and the switch of the letters (CON-11, CON-15). */
@Controller
@RequestMapping("/me/consents")
class MyConsents {
    private final Consents consents;
    private final Asking asking;
    private final TransactionOperations transaction;

    MyConsents(Consents consents, Asking asking, TransactionOperations transaction) {
        this.consents = consents;
        this.asking = asking;
        this.transaction = transaction;
    }

    @GetMapping
    String show(SubjectId subject, Locale locale, Model model) {
        var live = consents.live(subject);
        model.addAttribute("live", live);
        model.addAttribute("ended", ended(subject, live));
        model.addAttribute("mailing", live.stream().anyMatch(it -> it.scope() == Scope.MAILING));
        model.addAttribute("wording", asking.of(Scope.MAILING, locale));
        model.addAttribute("zone", ChoicePage.ZONE);
        return "consent/mine";
    }

    @PostMapping("/mailing/give")
    String give(SubjectId subject, @RequestParam String wording, RedirectAttributes next) {
        var shown = asking.current(Scope.MAILING, wording);
        shown.ifPresent(it -> give(subject, it));
        next.addFlashAttribute("said", shown.isPresent() ? "given" : "again");
        return "redirect:/me/consents";
    }

    @PostMapping("/mailing/withdraw")
    String withdraw(SubjectId subject, RedirectAttributes next) {
        consents.withdraw(subject, Scope.MAILING, Actor.subject(subject));
        next.addFlashAttribute("said", "withdrawn");
        return "redirect:/me/consents";
    }

    /** A second tab may have given it already on the same words; then it stands. */
    private void give(SubjectId subject, Wording shown) {
        transaction.executeWithoutResult(it -> {
            boolean known = consents.live(subject).stream()
                    .anyMatch(given -> given.wordingHash().equals(shown.hash()));
            if (!known) consents.give(subject, shown, Actor.subject(subject), "cabinet");
        });
    }

    private List<Consent> ended(SubjectId subject, List<Consent> live) {
        return consents.of(subject).stream().filter(it -> !live.contains(it)).toList();
    }
}
