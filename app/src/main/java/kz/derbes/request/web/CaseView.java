package kz.derbes.request.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.policy.Policies;
import kz.derbes.request.Answer;
import kz.derbes.request.Cases;
import kz.derbes.request.Extension;
import kz.derbes.request.Identity;
import kz.derbes.request.Kind;
import kz.derbes.request.Matter;
import kz.derbes.request.Pause;
import kz.derbes.request.Refusal;
import kz.derbes.request.RequestWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One request as an officer sees it: codes and days; what was said only where it was opened. */
@Component
class CaseView {
    private final Cases cases;
    private final RequestWords words;
    private final Drafts drafts;
    private final Policies policies;
    private final Clock clock;

    CaseView(Cases cases, RequestWords words, Drafts drafts, Policies policies, Clock clock) {
        this.cases = cases;
        this.words = words;
        this.drafts = drafts;
        this.policies = policies;
        this.clock = clock;
    }

    String show(Matter matter, Map<UUID, String> opened, Map<String, String> typed, Member member, Model model) {
        model.addAttribute("matter", matter);
        model.addAttribute("steps", cases.steps(matter));
        model.addAttribute("said", words.of(matter));
        model.addAttribute("texts", opened);
        model.addAttribute("typed", typed);
        model.addAttribute("late", matter.isLate(clock.instant()));
        model.addAttribute("me", member.actor().id());
        model.addAttribute("mayWrite", Handling.may(member.role()));
        model.addAttribute("answers", Answer.values());
        model.addAttribute("refusals", refusals(matter));
        model.addAttribute("pauses", Pause.values());
        model.addAttribute("extensions", Extension.values());
        model.addAttribute("identities", Identity.values());
        model.addAttribute("drafts", drafts.in(matter.language()));
        model.addAttribute("letter", cases.letter(matter));
        if (!matter.clause().isEmpty())
            model.addAttribute("cited", policies.cited(matter.edition(), matter.clause(), matter.language()));
        return "request/case";
    }

    private static List<Refusal> refusals(Matter matter) {
        return Arrays.stream(Refusal.values())
                .filter(it -> matter.topics().stream().anyMatch((Kind kind) -> it.fits(kind)))
                .toList();
    }
}
