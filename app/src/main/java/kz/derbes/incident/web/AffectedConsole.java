package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.incident.people.Extent;
import kz.derbes.incident.people.Extents;
import kz.derbes.incident.people.Job;
import kz.derbes.incident.people.Jobs;
import kz.derbes.incident.people.People;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** How far a breach reached: its extents, the computed people as numbers, and what changed since the last round. */
@Controller
@RequestMapping("/console/incident/{id}/affected")
class AffectedConsole {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int PAGE = 50;
    private final Files files;
    private final Extents extents;
    private final People people;
    private final Jobs jobs;

    AffectedConsole(Files files, Extents extents, People people, Jobs jobs) {
        this.files = files;
        this.extents = extents;
        this.people = people;
        this.jobs = jobs;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            @RequestParam @Nullable UUID after,
            Member member,
            Model model) {
        model.addAttribute("after", after);
        return show(id, done, new Form(), after, member, model);
    }

    @PostMapping("/extents")
    String add(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        files.file(id);
        var posted = Posted.of(request, Set.of("what", "argument", "from", "to"));
        var form = new Form();
        List.of("what", "argument", "from", "to").forEach(it -> form.keep(it, posted.of(it)));
        var extent = extent(posted, form);
        if (extent.isEmpty()) {
            Files.refuse(response);
            return show(id, "", form, null, member, model);
        }
        return next(id, extents.add(id, extent.get(), member.actor()) ? "added" : "not-now");
    }

    private Optional<Extent> extent(Posted posted, Form form) {
        var what = Extent.What.of(posted.of("what"));
        var from = instant(posted.of("from"));
        var to = what.filter(it -> it == Extent.What.BACKUP).isPresent() ? from : instant(posted.of("to"));
        String argument = posted.of("argument").replace(" ", "");
        if (what.isEmpty()) form.fault("what", "choose");
        else if (!extents.isRight(what.get(), what.get().isNamed() ? argument : "")) form.fault("argument", "argument");
        if (from.isEmpty()) form.fault("from", "at");
        if (to.isEmpty() || from.filter(it -> it.isAfter(to.get())).isPresent()) form.fault("to", "to");
        if (!form.isRight() || what.isEmpty() || from.isEmpty() || to.isEmpty()) return Optional.empty();
        var named = what.get().isNamed() ? argument : "";
        return Optional.of(new Extent(UUID.randomUUID(), what.get(), named, from.get(), to.get()));
    }

    @PostMapping("/extents/{extent}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID extent, Member member, HttpServletRequest request) {
        files.file(id);
        Posted.of(request, Set.of());
        return next(id, extents.remove(id, extent, member.actor()) ? "removed" : "not-now");
    }

    @PostMapping("/compute")
    String compute(@PathVariable UUID id, Member member, HttpServletRequest request) {
        files.file(id);
        Posted.of(request, Set.of());
        return next(id, people.compute(id, member) ? "computing" : "not-now");
    }

    /** The numbers and fields of the newest set; a number names nobody outside the vault. */
    @GetMapping("/numbers.csv")
    ResponseEntity<StreamingResponseBody> numbers(@PathVariable UUID id) {
        var file = files.file(id);
        var attachment = ContentDisposition.attachment()
                .filename(file.name() + "-numbers.csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CSV)
                .body(out -> new NumbersCsv(people).write(id, out));
    }

    private String show(UUID id, String done, Form form, @Nullable UUID after, Member member, Model model) {
        model.addAttribute("form", form);
        files.head(id, "affected", done, member, model);
        var page = people.after(id, after == null ? null : new SubjectId(after), PAGE + 1);
        model.addAttribute("extents", extents.of(id));
        model.addAttribute("whats", List.of(Extent.What.values()));
        model.addAttribute("rounds", people.rounds(id).stream().limit(5).toList());
        model.addAttribute("fields", people.byField(id));
        model.addAttribute("people", page.stream().limit(PAGE).toList());
        model.addAttribute("next", page.size() > PAGE ? page.get(PAGE - 1).subject() : null);
        model.addAttribute("job", jobs.newest(id, Job.Kind.COMPUTE).orElse(null));
        return "incident/affected";
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(HERE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String next(UUID id, String done) {
        return "redirect:/console/incident/" + id + "/affected?done=" + done;
    }
}
