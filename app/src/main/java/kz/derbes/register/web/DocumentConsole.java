package kz.derbes.register.web;

import java.util.List;
import java.util.Locale;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.paper.Format;
import kz.derbes.register.Documents;
import kz.derbes.register.Evidence;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The documents the operator has to have, and the pack for whoever inspects them. */
@Controller
@RequestMapping("/console/register")
class DocumentConsole {
    private final Documents documents;
    private final Evidence evidence;

    DocumentConsole(Documents documents, Evidence evidence) {
        this.documents = documents;
        this.evidence = evidence;
    }

    @GetMapping("/documents")
    String page(Locale locale, Model model) {
        var language = Language.of(locale);
        var titled = language == Language.EN ? Language.RU : language;
        model.addAttribute(
                "documents",
                documents.codes().stream()
                        .map(it -> new Titled(it, documents.title(it, titled).orElse(it)))
                        .toList());
        model.addAttribute("languages", Documents.LANGUAGES);
        model.addAttribute("formats", List.of(Format.values()));
        return "register/documents";
    }

    @GetMapping("/documents/{code}/{language}/{format}")
    ResponseEntity<byte[]> give(
            @PathVariable String code, @PathVariable String language, @PathVariable String format, Member reader) {
        var spoken = Language.of(language).orElseThrow(DocumentConsole::unknown);
        var kind = Format.of(format).orElseThrow(DocumentConsole::unknown);
        byte[] file = documents.give(code, spoken, kind, reader).orElseThrow(DocumentConsole::unknown);
        return file(code + "." + spoken.code() + "." + format, kind.type(), file);
    }

    @PostMapping("/evidence")
    ResponseEntity<byte[]> evidence(Member maker) {
        return file("derbes-evidence.zip", "application/zip", evidence.pack(maker));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(bytes);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A document by its code and title. */
    record Titled(String code, String title) {}
}
