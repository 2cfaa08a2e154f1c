package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kz.derbes.door.Posted;
import kz.derbes.incident.people.Announcements;
import kz.derbes.incident.people.Delivery;
import kz.derbes.incident.people.Job;
import kz.derbes.incident.people.Jobs;
import kz.derbes.incident.people.OwnIncidents;
import kz.derbes.incident.people.People;
import kz.derbes.law.Member;
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

/** Telling the affected people: started here, seen going on, with what became of each letter counted. */
@Controller
@RequestMapping("/console/incident/{id}/notices")
class NoticesConsole {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private final Files files;
    private final Announcements notices;
    private final People people;
    private final Jobs jobs;
    private final OwnIncidents steps;

    NoticesConsole(Files files, Announcements notices, People people, Jobs jobs, OwnIncidents steps) {
        this.files = files;
        this.notices = notices;
        this.people = people;
        this.jobs = jobs;
        this.steps = steps;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        var file = files.head(id, "notices", done, member, model);
        var report = notices.report(file);
        model.addAttribute("report", report);
        model.addAttribute("told", report.stream().mapToLong(Delivery::people).sum());
        model.addAttribute("round", people.newest(id).orElse(null));
        model.addAttribute("notifying", jobs.newest(id, Job.Kind.NOTIFY).orElse(null));
        model.addAttribute("signing", jobs.newest(id, Job.Kind.SIGN_OUT).orElse(null));
        model.addAttribute("steps", steps.steps(id));
        return "incident/notices";
    }

    @PostMapping("/tell")
    String tell(@PathVariable UUID id, Member member, HttpServletRequest request) {
        return sure(id, request, () -> notices.tell(id, member));
    }

    @PostMapping("/sign-out")
    String signOut(@PathVariable UUID id, Member member, HttpServletRequest request) {
        return sure(id, request, () -> notices.signOut(id, member));
    }

    /** What cannot be undone needs a tick. */
    private String sure(UUID id, HttpServletRequest request, BooleanSupplier deed) {
        files.file(id);
        boolean sure = Posted.of(request, Set.of("sure")).ticked("sure");
        String done = !sure ? "sure" : deed.getAsBoolean() ? "started" : "not-now";
        return "redirect:/console/incident/" + id + "/notices?done=" + done;
    }

    @GetMapping("/report.csv")
    ResponseEntity<String> report(@PathVariable UUID id) {
        var file = files.file(id);
        var attachment = ContentDisposition.attachment()
                .filename(file.name() + "-notices.csv")
                .build();
        String lines = notices.report(file).stream()
                .map(it -> "%s,%s,%d\n".formatted(it.state(), it.reason(), it.people()))
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CSV)
                .body("state,reason,people\n" + lines);
    }
}
