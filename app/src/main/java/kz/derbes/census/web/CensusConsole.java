package kz.derbes.census.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.census.Answer;
import kz.derbes.census.Releases;
import kz.derbes.census.Table;
import kz.derbes.law.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Counts for statistics: asked for here, allowed by somebody else, taken away as a file. */
@Controller
@RequestMapping("/console/census")
class CensusConsole {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

    private final Releases releases;

    CensusConsole(Releases releases) {
        this.releases = releases;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", List.of("asked", "released").contains(done) ? done : "");
        var least = releases.least();
        var empty = new CensusForm(List.of(), "", "groups", least.get("k") + "", least.get("l") + "", "0.5");
        return show(empty, null, member, model);
    }

    @PostMapping
    String ask(
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "") String sensitive,
            @RequestParam(defaultValue = "groups") String method,
            @RequestParam(defaultValue = "") String k,
            @RequestParam(defaultValue = "") String l,
            @RequestParam(defaultValue = "") String epsilon,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = new CensusForm(List.copyOf(columns), sensitive, method, k, l, epsilon);
        var answer = form.question()
                .map(it -> releases.ask(it, member))
                .orElse(new Answer.Refused(Answer.Reason.NOT_UNDERSTOOD, List.of()));
        if (!(answer instanceof Answer.Refused refused)) return "redirect:/console/census?done=asked";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, refused, member, model);
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, Member member, HttpServletResponse response, Model model) {
        if (!(releases.release(id, member) instanceof Answer.Refused refused))
            return "redirect:/console/census?done=released";
        response.setStatus(HttpStatus.CONFLICT.value());
        var least = releases.least();
        var empty = new CensusForm(List.of(), "", "groups", least.get("k") + "", least.get("l") + "", "0.5");
        return show(empty, refused, member, model);
    }

    @GetMapping("/{id}/table.csv")
    ResponseEntity<String> csv(@PathVariable UUID id) {
        return file(id, "csv").contentType(CSV).body(table(id).csv());
    }

    @GetMapping("/{id}/table.json")
    ResponseEntity<Table> json(@PathVariable UUID id) {
        return file(id, "json").contentType(MediaType.APPLICATION_JSON).body(table(id));
    }

    private Table table(UUID id) {
        return releases.table(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity.BodyBuilder file(UUID id, String ending) {
        var attachment = ContentDisposition.attachment()
                .filename("derbes-census-" + id + "." + ending)
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
    }

    private String show(CensusForm form, Answer.@Nullable Refused refused, Member member, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("refused", refused);
        model.addAttribute("traits", releases.offered());
        model.addAttribute("least", releases.least());
        model.addAttribute("left", releases.epsilonLeft().toPlainString());
        model.addAttribute("lines", lines(member));
        return "census/console";
    }

    private List<Line> lines(Member member) {
        return releases.newest().stream()
                .map(it -> new Line(
                        it.id(),
                        TIME.format(it.askedAt()),
                        it.question().columns(),
                        it.question().sensitive(),
                        it.question().method().code(),
                        it.question().k(),
                        it.question().epsilon().toPlainString(),
                        text(it.releasedAt()),
                        it.maker().equals(member.actor().toString())))
                .toList();
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    /** A table as the page lists it. */
    record Line(
            UUID id,
            String asked,
            List<String> columns,
            @Nullable String sensitive,
            String method,
            int k,
            String epsilon,
            String released,
            boolean own) {}
}
