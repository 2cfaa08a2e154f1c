package kz.derbes.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.derbes.law.Language;
import kz.derbes.paper.Author;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.policy.edition.Edition;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.reading.Conflict;
import kz.derbes.policy.reading.Reading;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How each clause is applied, and where the site does more than its text says (section "how it is kept"). */
@Component
class AnnexAuthor implements Author {
    private final Editions editions;
    private final Sheet.Press press;
    private final MessageSource messages;

    AnnexAuthor(Editions editions, Sheet.Press press, MessageSource messages) {
        this.editions = editions;
        this.press = press;
        this.messages = messages;
    }

    @Override
    public String code() {
        return "policy-annex";
    }

    @Override
    public Paper write(Language language) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(word("policy.kept.lead", language)));
        editions.current().ifPresent(it -> parts.addAll(of(it, language)));
        return new Paper(language, word("policy.kept.title", language), parts);
    }

    private List<Part> of(Edition edition, Language language) {
        var judged = press.reading(edition.number(), language).orElseThrow();
        var clauses = Kept.of(press.print(edition, language).lines(), judged).stream()
                .filter(it -> !it.line().section())
                .map(it -> List.of(it.line().key(), how(it, language), differing(it.differs(), language)))
                .toList();
        var head = List.of("policy.annex.clause", "policy.annex.how", "policy.kept.differs").stream()
                .map(it -> word(it, language))
                .toList();
        return List.of(
                new Part.Table(head, clauses),
                new Part.Heading(word("policy.kept.silent", language)),
                new Part.Items(silent(judged).stream()
                        .map(it -> conflict(it, language))
                        .toList()));
    }

    private static List<String> silent(Reading judged) {
        return judged.conflicts().stream()
                .filter(it -> it.clause() == null)
                .map(Conflict::code)
                .distinct()
                .toList();
    }

    private String how(Kept it, Language language) {
        return word("policy.kind." + it.kind(), language) + "\n" + word("policy.kept." + it.kind(), language);
    }

    private String differing(List<String> codes, Language language) {
        return codes.stream().map(it -> conflict(it, language)).collect(Collectors.joining("\n"));
    }

    private String conflict(String code, Language language) {
        return code + ": " + word("policy.conflict." + code, language) + " " + word("policy.instead." + code, language);
    }

    private String word(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
