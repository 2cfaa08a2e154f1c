package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.incident.Entry;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Words;
import kz.derbes.incident.authority.Exemption;
import kz.derbes.incident.authority.Exemptions;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The end of a file: what was learned, what is argued under clause 7.2, the outcome in words. */
@Controller
@RequestMapping("/console/incident/{id}/closing")
class ClosingConsole {
    private final Files files;
    private final Incidents incidents;
    private final Exemptions exemptions;

    ClosingConsole(Files files, Incidents incidents, Exemptions exemptions) {
        this.files = files;
        this.incidents = incidents;
        this.exemptions = exemptions;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        return show(id, done, new Form(), member, model);
    }

    private String show(UUID id, String done, Form form, Member member, Model model) {
        model.addAttribute("form", form);
        var file = files.head(id, "closing", done, member, model);
        model.addAttribute("missing", incidents.missing(file));
        model.addAttribute("lessons", files.lines(id, Entry.Kind.POST_MORTEM, Entry.Kind.CLOSED));
        model.addAttribute("exemptions", exemptions.of(id));
        model.addAttribute("clauses", Exemption.CLAUSES);
        model.addAttribute("fields", List.of(FieldCode.values()));
        return "incident/closing";
    }

    @PostMapping("/lesson")
    String lesson(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = files.words(id, "lesson", request);
        if (!asked.isRight()) return again(id, asked.form(), member, response, model);
        return next(id, Files.word(incidents.note(id, Entry.Kind.POST_MORTEM, null, asked.words(), member), "noted"));
    }

    @PostMapping("/exemptions")
    String argue(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var file = files.file(id);
        var names = List.of("clause", "field", "subject", "argument", "evidence");
        var posted = Posted.of(request, Set.copyOf(names));
        var form = new Form();
        names.forEach(it -> form.keep(it, posted.of(it)));
        var argument = argument(posted, file, form);
        if (argument.isEmpty()) return again(id, form, member, response, model);
        return next(id, exemptions.argue(id, argument.get(), member) ? "noted" : "not-now");
    }

    private Optional<Exemptions.Argument> argument(Posted posted, Incident file, Form form) {
        var field = Arrays.stream(FieldCode.values())
                .filter(it -> it.code().equals(posted.of("field")))
                .findFirst();
        if (field.isEmpty()) {
            form.fault("field", "choose");
            return Optional.empty();
        }
        SubjectId subject = null;
        if (!posted.of("subject").isBlank()) {
            subject = subject(posted.of("subject"));
            if (subject == null) form.fault("subject", "subject");
        }
        var argument = new Exemptions.Argument(
                subject,
                posted.of("clause"),
                field.get(),
                posted.of("argument"),
                posted.of("evidence").strip());
        exemptions.fault(file, argument).ifPresent(it -> form.fault(it, fault(it, posted)));
        return form.isRight() ? Optional.of(argument) : Optional.empty();
    }

    private static String fault(String name, Posted posted) {
        return switch (name) {
            case "argument" -> Words.fault(posted.of("argument")).orElse("empty");
            case "evidence" -> "evidence";
            default -> "choose";
        };
    }

    private static @Nullable SubjectId subject(String typed) {
        try {
            return SubjectId.parse(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @PostMapping("/close")
    String close(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = files.words(id, "outcome", request);
        if (!asked.isRight()) return again(id, asked.form(), member, response, model);
        return next(id, Files.word(incidents.close(id, asked.words(), member), "closed"));
    }

    private String again(UUID id, Form form, Member member, HttpServletResponse response, Model model) {
        Files.refuse(response);
        return show(id, "", form, member, model);
    }

    private static String next(UUID id, String done) {
        return "redirect:/console/incident/" + id + "/closing?done=" + done;
    }
}
