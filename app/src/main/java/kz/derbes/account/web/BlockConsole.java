package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.derbes.account.Disputes;
import kz.derbes.door.Posted;
import kz.derbes.law.Member;
import kz.derbes.law.SubjectId;
import kz.derbes.vault.Block;
import kz.derbes.vault.Blockings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whose data stand still, and the outcomes that end it (RGT-03, RGT-04). */
@Controller
@RequestMapping("/console/block")
class BlockConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final Set<String> DONE = Set.of("begun", "ended", "nobody", "sure", "gone", "held");
    private static final List<Block.Outcome> OUTCOMES = Arrays.stream(Block.Outcome.values())
            .filter(it -> it != Block.Outcome.TAKEN_BACK)
            .toList();
    private static final List<Block.Cause> CAUSES = Arrays.stream(Block.Cause.values())
            .filter(it -> it != Block.Cause.SUBJECT)
            .toList();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Almaty"));

    private final Blockings blockings;
    private final Disputes disputes;

    BlockConsole(Blockings blockings, Disputes disputes) {
        this.blockings = blockings;
        this.disputes = disputes;
    }

    @GetMapping
    String page(Model model, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "") String done) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var blocks = blockings.lasting(PAGE + 1, shown * PAGE);
        model.addAttribute("blocks", blocks.stream().limit(PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", blocks.size() > PAGE);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("causes", CAUSES);
        model.addAttribute("done", DONE.contains(done) ? done : "");
        model.addAttribute("times", new Times());
        return "account/blocks";
    }

    @PostMapping
    String begin(Member member, HttpServletRequest request) {
        var posted = Posted.of(request, Set.of("subject", "cause"));
        var cause = of(CAUSES, posted.of("cause"), Block.Cause::code);
        var begun = number(posted.of("subject"))
                .flatMap(it -> blockings.begin(it, Set.of(), Set.of(), cause, member.actor()));
        return "redirect:/console/block?done=" + (begun.isPresent() ? "begun" : "nobody");
    }

    @PostMapping("/{subject}/{block}")
    String end(Member member, @PathVariable UUID subject, @PathVariable UUID block, HttpServletRequest request) {
        var posted = Posted.of(request, Set.of("outcome", "sure"));
        var outcome = of(OUTCOMES, posted.of("outcome"), Block.Outcome::code);
        if (outcome == Block.Outcome.DESTROYED && !posted.ticked("sure")) return "redirect:/console/block?done=sure";
        if (outcome == Block.Outcome.DESTROYED && disputes.isHeld(new SubjectId(subject)))
            return "redirect:/console/block?done=held";
        boolean ended = blockings.end(new SubjectId(subject), block, outcome, member.actor());
        return "redirect:/console/block?done=" + (ended ? "ended" : "gone");
    }

    private static <T> T of(List<T> all, String code, java.util.function.Function<T, String> codeOf) {
        return all.stream()
                .filter(it -> codeOf.apply(it).equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Optional<SubjectId> number(String typed) {
        try {
            return Optional.of(SubjectId.parse(typed.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Instants as the page writes them. */
    static final class Times {
        public String of(Instant at) {
            return TIME.format(at);
        }
    }
}
