package kz.derbes.account.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.derbes.account.Cabinet;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Export;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything the house keeps about a person, to read and to take away (RGT-01). */
@Controller
@RequestMapping("/me/export")
class ExportController {
    private final Cabinet cabinet;
    private final Clock clock;

    ExportController(Cabinet cabinet, Clock clock) {
        this.cabinet = cabinet;
        this.clock = clock;
    }

    /** The downloaded file. */
    record Everything(String subject, Instant at, Map<String, String> fields, List<Export> rooms) {

        @Override
        public String toString() {
            return "Everything" + fields.keySet();
        }
    }

    @GetMapping
    String page(SubjectId subject, Model model) {
        model.addAttribute("all", everything(subject));
        return "account/export";
    }

    @GetMapping("/derbes.json")
    ResponseEntity<Everything> file(SubjectId subject) {
        var attachment =
                ContentDisposition.attachment().filename("derbes-my-data.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(everything(subject));
    }

    private Everything everything(SubjectId subject) {
        var fields = new TreeMap<String, String>();
        cabinet.values(subject).forEach((field, value) -> fields.put(field.code(), value.reveal()));
        return new Everything(subject.toString(), clock.instant(), fields, cabinet.export(subject));
    }
}
