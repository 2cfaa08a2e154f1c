package kz.derbes.policy.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.policy.edition.ClauseChange;
import kz.derbes.policy.edition.Edition;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.edition.Posting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of the next edition: what would change, whether people must be asked anew, and the publishing. */
@Controller
@RequestMapping("/console/policy/draft")
class DraftConsole {
    private final Editions editions;
    private final Sheet.Press press;

    DraftConsole(Editions editions, Sheet.Press press) {
        this.editions = editions;
        this.press = press;
    }

    @GetMapping
    String show(Locale locale, Model model) {
        var draft = editions.draft();
        if (draft.isEmpty()) return "redirect:/console/policy";
        int number = draft.get().number();
        model.addAttribute("draft", draft.get());
        model.addAttribute("documents", editions.documents(number));
        model.addAttribute("material", editions.material(number));
        model.addAttribute("changes", changes(number, Language.of(locale)));
        return "policy/console-draft";
    }

    @PostMapping("/publish")
    String publish(@RequestParam int number, Principal staff, RedirectAttributes next) {
        return switch (editions.publish(number, Actor.staff(staff.getName()))) {
            case Posting.Posted(var edition) -> {
                next.addFlashAttribute("posted", edition.number());
                yield "redirect:/console/policy";
            }
            case Posting.Refused(var reason) -> {
                next.addFlashAttribute("refused", reason.code());
                yield "redirect:/console/policy/draft";
            }
        };
    }

    @PostMapping("/drop")
    String drop() {
        editions.dropDraft();
        return "redirect:/console/policy";
    }

    private List<ClauseChange> changes(int draft, Language language) {
        int current = editions.current().map(Edition::number).orElse(0);
        return press.reading(current, language)
                .flatMap(old -> press.reading(draft, language).map(now -> ClauseChange.between(old, now)))
                .orElse(List.of());
    }
}
