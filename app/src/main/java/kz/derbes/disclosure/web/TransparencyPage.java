package kz.derbes.disclosure.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import kz.derbes.disclosure.demand.Transparency;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How often state bodies demanded data and what became of it, for everybody, people and programs. */
@Controller
class TransparencyPage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private final Transparency transparency;

    TransparencyPage(Transparency transparency) {
        this.transparency = transparency;
    }

    /** A line as programs read it. */
    record YearOfABody(
            int year,
            String body,
            int received,
            int answeredWhole,
            int answeredPart,
            int refused,
            int withdrawn,
            int open,
            String people) {
        static YearOfABody of(Transparency.Line it) {
            return new YearOfABody(
                    it.year(),
                    it.kind().code(),
                    it.received(),
                    it.whole(),
                    it.part(),
                    it.refused(),
                    it.withdrawn(),
                    it.open(),
                    it.told());
        }

        String csv() {
            return "%d,%s,%d,%d,%d,%d,%d,%d,%s\n"
                    .formatted(year, body, received, answeredWhole, answeredPart, refused, withdrawn, open, people);
        }
    }

    @GetMapping("/transparency")
    String page(Model model) {
        model.addAttribute("lines", transparency.lines());
        model.addAttribute("small", Transparency.SMALL);
        return "disclosure/transparency";
    }

    @GetMapping("/transparency.json")
    ResponseEntity<List<YearOfABody>> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(counted());
    }

    @GetMapping("/transparency.csv")
    ResponseEntity<String> csv() {
        String head = "year,body,received,answered-whole,answered-part,refused,withdrawn,open,people\n";
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(head + counted().stream().map(YearOfABody::csv).collect(joining()));
    }

    private List<YearOfABody> counted() {
        return transparency.lines().stream().map(YearOfABody::of).toList();
    }
}
