package kz.derbes.vault.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.LawLocks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a law keeps of people who are erased, until when, and how two of the staff open it. */
@Controller
@RequestMapping("/console/lock")
class LockConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final List<String> REASONS = List.of("tax-audit", "court", "state-demand", "dispute");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

    private final LawLocks locks;

    LockConsole(LawLocks locks) {
        this.locks = locks;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = locks.ofErased(PAGE + 1, shown * PAGE);
        model.addAttribute("locks", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("days", new Days());
        return "vault/locks";
    }

    /** Asks for a second person's word and shows its number. */
    @PostMapping("/{subject}/ask")
    String ask(
            @PathVariable UUID subject,
            @RequestParam String reason,
            Member member,
            HttpServletResponse response,
            Model model) {
        var asked = locks.ask(member, new SubjectId(subject), known(reason));
        asked.ifPresent(it -> model.addAttribute("asked", it));
        if (asked.isEmpty()) refuse("nothing", response, model);
        return page(0, model);
    }

    /** Opens what the second person allowed, once. */
    @PostMapping("/{subject}/open")
    String open(
            @PathVariable UUID subject,
            @RequestParam String reason,
            @RequestParam UUID approval,
            Member member,
            HttpServletResponse response,
            Model model) {
        var opened = locks.open(member, new SubjectId(subject), known(reason), approval);
        opened.ifPresent(it -> model.addAttribute("opened", it));
        model.addAttribute("subject", subject);
        if (opened.isEmpty()) refuse("not-allowed", response, model);
        return page(0, model);
    }

    private static void refuse(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", why);
    }

    private static String known(String reason) {
        if (!REASONS.contains(reason)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return reason;
    }

    /** Days as the page writes them. */
    static final class Days {
        public String of(Instant at) {
            return DAY.format(at);
        }
    }
}
