package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.incident.authority.AffectedExport;
import kz.derbes.incident.authority.AuthorityNotices;
import kz.derbes.incident.authority.Channel;
import kz.derbes.incident.authority.NoticePaper;
import kz.derbes.incident.people.People;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The notice to the authority: the paper to take, the record that it went, and the people it concerns. */
@Controller
@RequestMapping("/console/incident/{id}/authority")
class AuthorityConsole {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private final Files files;
    private final AuthorityNotices notices;
    private final NoticePaper paper;
    private final AffectedExport export;
    private final People people;
    private final Clock clock;

    AuthorityConsole(
            Files files,
            AuthorityNotices notices,
            NoticePaper paper,
            AffectedExport export,
            People people,
            Clock clock) {
        this.files = files;
        this.notices = notices;
        this.paper = paper;
        this.export = export;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        var now = LocalDateTime.ofInstant(clock.instant(), HERE).truncatedTo(ChronoUnit.MINUTES);
        return show(id, done, new Form().keep("at", now.toString()), member, model);
    }

    private String show(UUID id, String done, Form form, Member member, Model model) {
        model.addAttribute("form", form);
        files.head(id, "authority", done, member, model);
        model.addAttribute("told", notices.of(id));
        model.addAttribute("channels", List.of(Channel.values()));
        model.addAttribute("languages", List.of("kk", "ru"));
        model.addAttribute("round", people.newest(id).orElse(null));
        model.addAttribute("asked", export.asked(id, member).orElse(null));
        return "incident/authority";
    }

    @GetMapping("/notice-{language}.{ending}")
    ResponseEntity<byte[]> notice(@PathVariable UUID id, @PathVariable String language, @PathVariable String ending) {
        var file = files.file(id);
        var spoken = Language.of(language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.paper(file.name() + "-notice-" + language, ending, paper.of(file, spoken));
    }

    @PostMapping("/told")
    String told(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        files.file(id);
        var posted = Posted.of(request, Set.of("at", "channel", "registration"));
        var form = new Form();
        List.of("at", "channel", "registration").forEach(it -> form.keep(it, posted.of(it)));
        var at = sent(posted.of("at"));
        var channel = Channel.of(posted.of("channel"));
        if (at.isEmpty()) form.fault("at", "past");
        if (channel.isEmpty()) form.fault("channel", "choose");
        if (!AuthorityNotices.isRight(posted.of("registration"))) form.fault("registration", "registration");
        if (at.isEmpty() || channel.isEmpty() || !form.isRight()) {
            Files.refuse(response);
            return show(id, "", form, member, model);
        }
        boolean done = notices.record(id, at.get(), channel.get(), posted.of("registration"), member);
        return next(id, done ? "recorded" : "not-now");
    }

    @PostMapping("/export/ask")
    String ask(@PathVariable UUID id, Member member, HttpServletRequest request) {
        files.file(id);
        Posted.of(request, Set.of());
        return next(id, export.ask(id, member) ? "asked" : "not-now");
    }

    /** Writes the people into the answer itself: nothing of it stays in the house. */
    @PostMapping("/export")
    Object export(
            @PathVariable UUID id,
            Member member,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var file = files.file(id);
        var posted = Posted.of(request, Set.of("secret", "again"));
        String secret = posted.of("secret").strip();
        if (!AffectedExport.isRight(secret) || !secret.equals(posted.of("again").strip())) {
            Files.refuse(response);
            return show(id, "", new Form().fault("secret", "secret"), member, model);
        }
        if (!export.spend(id, member)) return next(id, "not-allowed");
        return Downloads.named(file.name() + "-people.csv.enc", "application/octet-stream")
                .body((StreamingResponseBody) out -> export.write(id, secret, out));
    }

    private Optional<Instant> sent(String typed) {
        try {
            var at = LocalDateTime.parse(typed.strip()).atZone(HERE).toInstant();
            return at.isAfter(clock.instant()) ? Optional.empty() : Optional.of(at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String next(UUID id, String done) {
        return "redirect:/console/incident/" + id + "/authority?done=" + done;
    }
}
