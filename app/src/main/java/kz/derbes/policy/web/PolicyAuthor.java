package kz.derbes.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.derbes.law.Language;
import kz.derbes.paper.Author;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.policy.edition.Editions;
import org.springframework.stereotype.Component;

/** The policy in force, unchanged, with the sum of its text (OPR-02). */
@Component
class PolicyAuthor implements Author {
    private final Editions editions;
    private final Sheet.Press press;

    PolicyAuthor(Editions editions, Sheet.Press press) {
        this.editions = editions;
        this.press = press;
    }

    @Override
    public String code() {
        return "policy";
    }

    @Override
    public Paper write(Language language) {
        var current = editions.current();
        if (current.isEmpty()) return new Paper(language, code(), List.of());
        var sheet = press.print(current.get(), language);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text("№ " + current.get().number() + " · SHA-256 " + sheet.hash()));
        Optional.ofNullable(sheet.opening()).map(Part.Text::new).ifPresent(parts::add);
        sheet.lines().forEach(it -> parts.add(part(it)));
        return new Paper(sheet.language(), Optional.ofNullable(sheet.title()).orElse(code()), parts);
    }

    private static Part part(Line it) {
        String text = (it.number() + " " + it.text()).strip();
        return it.section() ? new Part.Heading(text) : new Part.Text(text);
    }
}
