package kz.derbes.policy.web;

import java.util.Locale;
import kz.derbes.law.Language;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.reading.Conflict;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How each clause of the edition in force is kept, and where behaviour goes beyond the text. */
@Controller
class KeptController {
    private final Editions editions;
    private final Sheet.Press press;

    KeptController(Editions editions, Sheet.Press press) {
        this.editions = editions;
        this.press = press;
    }

    @GetMapping("/policy/kept")
    String kept(Locale locale, Model model) {
        var current = editions.current();
        if (current.isEmpty()) return "policy/none";
        var language = Language.of(locale);
        var sheet = press.print(current.get(), language);
        var judged = press.reading(current.get().number(), language == Language.EN ? Language.RU : language)
                .orElseThrow();
        model.addAttribute("sheet", sheet);
        model.addAttribute("kept", Kept.of(sheet.lines(), judged));
        model.addAttribute(
                "silent",
                judged.conflicts().stream()
                        .filter(it -> it.clause() == null)
                        .map(Conflict::code)
                        .toList());
        return "policy/kept";
    }
}
