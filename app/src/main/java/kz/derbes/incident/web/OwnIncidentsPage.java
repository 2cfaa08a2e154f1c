package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.derbes.door.Posted;
import kz.derbes.door.Sessions;
import kz.derbes.incident.people.OwnIncidents;
import kz.derbes.incident.people.Step;
import kz.derbes.law.SubjectId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a breach means for the one who is signed in, and what they can do now (clauses 5.3 and 5.5). */
@Controller
@RequestMapping("/me/incidents")
class OwnIncidentsPage {
    private final OwnIncidents incidents;
    private final Sessions sessions;

    OwnIncidentsPage(OwnIncidents incidents, Sessions sessions) {
        this.incidents = incidents;
        this.sessions = sessions;
    }

    @GetMapping
    String page(SubjectId subject, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("incidents", incidents.of(subject));
        model.addAttribute("steps", List.of(Step.values()));
        model.addAttribute("done", Step.of(done).map(Step::code).orElse(""));
        return "incident/mine";
    }

    @PostMapping("/{id}/{step}")
    String take(SubjectId subject, @PathVariable UUID id, @PathVariable String step, HttpServletRequest request) {
        Posted.of(request, Set.of());
        var taken = Step.of(step)
                .filter(it -> incidents.take(subject, id, it))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (taken == Step.SESSIONS) sessions.endOthers(subject.toString(), request);
        return "redirect:/me/incidents?done=" + taken.code();
    }
}
