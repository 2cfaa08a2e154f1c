package kz.derbes.vault.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.vault.watch.Alarm;
import kz.derbes.vault.watch.AlarmBatches;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several alarms closed together, which takes two of the staff. */
@Controller
@RequestMapping("/console/alarms/together")
class AlarmBatchConsole {
    private final AlarmBatches batches;

    AlarmBatchConsole(AlarmBatches batches) {
        this.batches = batches;
    }

    /** Asks, or closes what was allowed when the number of a question is given. */
    @PostMapping
    String together(
            @RequestParam(defaultValue = "") List<UUID> alarm,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String approval,
            Member member,
            RedirectAttributes after) {
        var why = Alarm.Dismissal.of(reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var ids = new HashSet<>(alarm);
        if (approval.isBlank()) return ask(ids, why, member, after);
        boolean closed = batches.close(ids, why, number(approval), member);
        after.addAttribute("done", closed ? "dismissed" : "not-together");
        return "redirect:/console/alarms";
    }

    private String ask(Set<UUID> ids, Alarm.Dismissal why, Member member, RedirectAttributes after) {
        var asked = batches.ask(ids, why, member);
        after.addAttribute("done", asked.isPresent() ? "asked" : "not-together");
        asked.ifPresent(it -> after.addAttribute("number", it));
        return "redirect:/console/alarms";
    }

    private static UUID number(String typed) {
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
