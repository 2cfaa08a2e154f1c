package kz.derbes.incident.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.incident.Journal;
import kz.derbes.incident.authority.BreachRegister;
import kz.derbes.incident.authority.JournalPaper;
import kz.derbes.incident.authority.NoticePaper;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.ledger.Bundles;
import kz.derbes.paper.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** The register of breaches and the record of one file, to take away as files (BRE-05). */
@Controller
@RequestMapping("/console/incident")
class RecordFiles {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Files files;
    private final BreachRegister register;
    private final JournalPaper journalPaper;
    private final NoticePaper noticePaper;
    private final Journal journal;
    private final Bundles bundles;

    RecordFiles(
            Files files,
            BreachRegister register,
            JournalPaper journalPaper,
            NoticePaper noticePaper,
            Journal journal,
            Bundles bundles) {
        this.files = files;
        this.register = register;
        this.journalPaper = journalPaper;
        this.noticePaper = noticePaper;
        this.journal = journal;
        this.bundles = bundles;
    }

    @GetMapping("/register.{ending}")
    ResponseEntity<byte[]> register(@PathVariable String ending, Locale locale) {
        return switch (ending) {
            case "csv" -> Downloads.text("breaches.csv", "text/csv", register.csv());
            case "json" ->
                Downloads.text("breaches.json", "application/json", JSON.writeValueAsString(register.lines()));
            default -> Downloads.paper("breaches", ending, register.paper(Language.of(locale)));
        };
    }

    @GetMapping("/{id}/closing/journal.{ending}")
    ResponseEntity<byte[]> journal(@PathVariable UUID id, @PathVariable String ending, Locale locale) {
        var file = files.file(id);
        String name = file.name() + "-journal";
        if (ending.equals("json"))
            return Downloads.text(name + ".json", "application/json", JSON.writeValueAsString(journal.of(id)));
        return Downloads.paper(name, ending, journalPaper.of(file, Language.of(locale)));
    }

    /** Notice, journal and line of the register in one archive whose sums the ledger has sealed. */
    @PostMapping("/{id}/closing/record.zip")
    ResponseEntity<byte[]> record(@PathVariable UUID id, Member member) {
        var file = files.file(id);
        var content = new TreeMap<String, byte[]>();
        for (var language : new Language[] {Language.KK, Language.RU}) {
            content.put("notice-" + language.code() + ".pdf", Pdf.of(noticePaper.of(file, language)));
            content.put("journal-" + language.code() + ".pdf", Pdf.of(journalPaper.of(file, language)));
        }
        content.put("journal.json", JSON.writeValueAsString(journal.of(id)).getBytes(StandardCharsets.UTF_8));
        content.put(
                "register.json", JSON.writeValueAsString(register.line(file)).getBytes(StandardCharsets.UTF_8));
        byte[] archive = bundles.seal("incident.bundled", null, member.actor(), content);
        return Downloads.named(file.name() + "-record.zip", "application/zip").body(archive);
    }
}
