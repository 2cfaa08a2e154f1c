package kz.derbes.request.web;

import java.time.Clock;
import kz.derbes.door.Form;
import kz.derbes.policy.Policies;
import kz.derbes.request.Cases;
import kz.derbes.request.Matter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One request as its person sees it. */
@Component
class CasePage {
    private final Cases cases;
    private final Policies policies;
    private final Clock clock;

    CasePage(Cases cases, Policies policies, Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
    }

    String show(Matter matter, Model model, Form form) {
        var said = cases.messages(matter);
        model.addAttribute("matter", matter);
        model.addAttribute("steps", cases.steps(matter));
        model.addAttribute("said", said);
        model.addAttribute("texts", cases.read(matter, said));
        model.addAttribute("late", matter.isLate(clock.instant()));
        model.addAttribute("form", form);
        cite(matter, model);
        return "request/one";
    }

    /** What the cited clause says: all that bear its number, or that there is none (conflict C18). */
    private void cite(Matter matter, Model model) {
        if (matter.clause().isEmpty()) return;
        model.addAttribute("cited", policies.cited(matter.edition(), matter.clause(), matter.language()));
    }
}
