package kz.derbes.register.web;

import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.register.retention.Retention;
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

/** How long each thing is kept, what a sweep would take now, and what sweeps have taken. */
@Controller
@RequestMapping("/console/register/retention")
class RetentionConsole {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_EXPORTED = 5_000;

    private final Retention retention;

    RetentionConsole(Retention retention) {
        this.retention = retention;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String dry,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int page,
            Member member,
            Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = retention.newest(PAGE + 1, shown * PAGE);
        model.addAttribute("rules", retention.rules());
        model.addAttribute("due", dry.equals("yes") ? retention.due() : null);
        model.addAttribute("spared", retention.sparedNow());
        model.addAttribute("sweeps", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("standing", retention.standing());
        model.addAttribute("asked", retention.isAsked());
        model.addAttribute("done", done.equals("asked") ? done : "");
        model.addAttribute("times", new Moments());
        model.addAttribute("writes", member.role() == Role.OWNER || member.role() == Role.PRIVACY_OFFICER);
        return "register/retention";
    }

    /** Asks for a sweep out of turn. */
    @PostMapping("/run")
    String run(Member member) {
        retention.ask(member);
        return "redirect:/console/register/retention?done=asked";
    }

    /** One sweep, room by room: the proof that it destroyed and how much. */
    @GetMapping("/{id}")
    String sweep(@PathVariable UUID id, Model model) {
        var sweep = retention.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sweep", sweep);
        model.addAttribute("parts", retention.parts(id));
        model.addAttribute("times", new Moments());
        return "register/sweep";
    }

    @GetMapping("/rules.csv")
    ResponseEntity<String> rules() {
        return file("derbes-retention-rules.csv", RetentionSheet.rules(retention.rules()));
    }

    @GetMapping("/sweeps.csv")
    ResponseEntity<String> sweeps() {
        return file("derbes-sweeps.csv", RetentionSheet.sweeps(retention.newest(MOST_EXPORTED, 0)));
    }

    private static ResponseEntity<String> file(String name, String content) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CSV)
                .body(content);
    }
}
