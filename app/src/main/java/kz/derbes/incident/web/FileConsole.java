package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Kind;
import kz.derbes.incident.Measure;
import kz.derbes.incident.Words;
import kz.derbes.law.Member;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One file: what was noticed, the judgement, the measures and the journal. */
@Controller
@RequestMapping("/console/incident/{id}")
class FileConsole {
    private final Files files;
    private final Incidents incidents;

    FileConsole(Files files, Incidents incidents) {
        this.files = files;
        this.incidents = incidents;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        return files.overview(id, done, new Form(), member, model);
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        files.file(id);
        var kind = Kind.of(Posted.of(request, Set.of("kind")).of("kind"));
        if (kind.isEmpty()) return again(id, new Form().fault("kind", "choose"), member, response, model);
        return next(id, Files.word(incidents.confirm(id, kind.get(), member), "confirmed"));
    }

    @PostMapping("/dismissal")
    String askDismissal(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = files.words(id, "why", request);
        if (!asked.isRight()) return again(id, asked.form(), member, response, model);
        return next(id, Files.word(incidents.askDismissal(id, asked.words(), member), "asked"));
    }

    @PostMapping("/dismiss")
    String dismiss(@PathVariable UUID id, Member member, HttpServletRequest request) {
        files.file(id);
        Posted.of(request, Set.of());
        return next(id, Files.word(incidents.dismiss(id, member), "dismissed"));
    }

    @PostMapping("/note")
    String note(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = files.words(id, "note", request);
        if (!asked.isRight()) return again(id, asked.form(), member, response, model);
        return next(id, Files.word(incidents.note(id, Entry.Kind.NOTE, null, asked.words(), member), "noted"));
    }

    @PostMapping("/measure")
    String measure(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        files.file(id);
        var posted = Posted.of(request, Set.of("measure", "how"));
        var measure = Measure.of(posted.of("measure"));
        var form = new Form().keep("measure", posted.of("measure")).keep("how", posted.of("how"));
        if (measure.isEmpty()) form.fault("measure", "choose");
        Words.fault(posted.of("how")).ifPresent(it -> form.fault("how", it));
        if (measure.isEmpty() || !form.isRight()) return again(id, form, member, response, model);
        var done = incidents.note(id, Entry.Kind.MEASURE, measure.get().code(), posted.of("how"), member);
        return next(id, Files.word(done, "noted"));
    }

    private String again(UUID id, Form form, Member member, HttpServletResponse response, Model model) {
        Files.refuse(response);
        return files.overview(id, "", form, member, model);
    }

    private static String next(UUID id, String done) {
        return "redirect:/console/incident/" + id + "?done=" + done;
    }
}
