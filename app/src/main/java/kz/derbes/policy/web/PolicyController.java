package kz.derbes.policy.web;

import java.util.List;
import java.util.Locale;
import kz.derbes.law.Language;
import kz.derbes.policy.edition.ClauseChange;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Edition;
import kz.derbes.policy.edition.Editions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The promise for everybody: the edition in force, those before it, and what changed. */
@Controller
@RequestMapping("/policy")
class PolicyController {
    private final Editions editions;
    private final Sheet.Press press;

    PolicyController(Editions editions, Sheet.Press press) {
        this.editions = editions;
        this.press = press;
    }

    @GetMapping
    String current(Locale locale, Model model) {
        return editions.current().map(it -> show(it, locale, model)).orElse("policy/none");
    }

    @GetMapping("/{number:\\d{1,6}}")
    String edition(@PathVariable int number, Locale locale, Model model) {
        return show(published(number), locale, model);
    }

    @GetMapping("/{number:\\d{1,6}}/changes")
    String changes(@PathVariable int number, Locale locale, Model model) {
        var edition = published(number);
        var before = published(number - 1);
        var language = Language.of(locale);
        model.addAttribute("edition", edition);
        model.addAttribute("before", before);
        model.addAttribute("changes", between(before, edition, language));
        return "policy/changes";
    }

    /** The very file that was posted, so that its hash can be checked. */
    @GetMapping("/{number:\\d{1,6}}/file/{code:kk|ru|en}")
    ResponseEntity<byte[]> file(@PathVariable int number, @PathVariable String code) {
        return editions.documents(published(number).number()).stream()
                .filter(it -> it.language().code().equals(code))
                .findFirst()
                .map(PolicyController::download)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Edition edition, Locale locale, Model model) {
        model.addAttribute("sheet", press.print(edition, Language.of(locale)));
        model.addAttribute("documents", editions.documents(edition.number()));
        model.addAttribute(
                "editions", editions.all().stream().filter(Edition::published).toList());
        model.addAttribute(
                "inForce", editions.current().map(Edition::number).orElse(0).equals(edition.number()));
        return "policy/edition";
    }

    private List<ClauseChange> between(Edition before, Edition after, Language language) {
        return press.reading(before.number(), language)
                .flatMap(old -> press.reading(after.number(), language).map(now -> ClauseChange.between(old, now)))
                .orElse(List.of());
    }

    private Edition published(int number) {
        return editions.find(number)
                .filter(Edition::published)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> download(Document document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"policy." + document.language().code() + "\"")
                .body(document.bytes());
    }
}
