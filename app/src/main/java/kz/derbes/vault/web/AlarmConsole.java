package kz.derbes.vault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.vault.watch.Alarm;
import kz.derbes.vault.watch.Alarms;
import kz.derbes.vault.watch.Lures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signs that data may be leaking, each open until somebody says why it is closed. */
@Controller
@RequestMapping("/console/alarms")
class AlarmConsole {
    /** The roles to whom the matrix opens closing. */
    private static final Set<Role> CLOSERS = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);

    private static final Set<String> DONE = Set.of("dismissed", "asked", "not-together");
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));
    private final Alarms alarms;
    private final Lures lures;

    AlarmConsole(Alarms alarms, Lures lures) {
        this.alarms = alarms;
        this.lures = lures;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable UUID number,
            Member member,
            Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("number", number);
        return show(page, member, model);
    }

    @PostMapping("/{id}/dismiss")
    String dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Member member,
            HttpServletResponse response,
            Model model) {
        var why = Alarm.Dismissal.of(reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (alarms.dismiss(id, why, member)) {
            case DISMISSED -> "redirect:/console/alarms?done=dismissed";
            case NOT_OPEN -> refuse("not-open", member, response, model);
            case OWN -> refuse("own", member, response, model);
        };
    }

    private String refuse(String why, Member member, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("refused", why);
        return show(0, member, model);
    }

    private String show(int page, Member member, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = alarms.list(PAGE + 1, shown * PAGE);
        model.addAttribute(
                "alarms",
                found.stream().limit(PAGE).map(it -> Line.of(it, member)).toList());
        model.addAttribute("open", alarms.open());
        model.addAttribute("dismissals", List.of(Alarm.Dismissal.values()));
        model.addAttribute("mayClose", CLOSERS.contains(member.role()));
        model.addAttribute("owner", member.role() == Role.OWNER);
        model.addAttribute("planted", lures.planted());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "vault/alarms";
    }

    /**
     * An alarm as the page shows it.
     *
     * @param own whether the reader raised it, who may then not close it
     */
    record Line(
            UUID id,
            String kind,
            String actor,
            String raised,
            String closed,
            @Nullable String dismissal,
            @Nullable String by,
            boolean own) {
        static Line of(Alarm it, Member member) {
            var why = it.dismissal();
            return new Line(
                    it.id(),
                    it.kind().code(),
                    it.actor(),
                    TIME.format(it.raisedAt()),
                    text(it.closedAt()),
                    why == null ? null : why.code(),
                    it.closedBy(),
                    it.actor().equals(member.actor().toString()));
        }

        private static String text(@Nullable Instant at) {
            return at == null ? "" : TIME.format(at);
        }
    }
}
