package kz.derbes.request.web;

import kz.derbes.law.Terms;
import kz.derbes.request.Kind;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a form says of the terms that run for a kind, from the law file. */
@Component
class Terming {
    private final Terms terms;

    Terming(Terms terms) {
        this.terms = terms;
    }

    void tell(Kind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("terms", kind.terms().stream().map(terms::term).toList());
        model.addAttribute(
                "claims",
                kind.isClaim() ? Kinds.CLAIMS.stream().filter(it -> it != kind).toList() : null);
        model.addAttribute("wordsNeeded", Kinds.needsWords(kind));
    }
}
