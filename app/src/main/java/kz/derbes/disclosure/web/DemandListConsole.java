package kz.derbes.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.derbes.disclosure.demand.BodyKind;
import kz.derbes.disclosure.demand.DemandFilter;
import kz.derbes.disclosure.demand.DemandState;
import kz.derbes.disclosure.demand.Demands;
import kz.derbes.disclosure.demand.LegalGrounds;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Member;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of demands: what there is, and how a new one is entered. */
@Controller
class DemandListConsole {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_EXPORTED = 10_000;

    private final Demands demands;
    private final Clock clock;

    DemandListConsole(Demands demands, Clock clock) {
        this.demands = demands;
        this.clock = clock;
    }

    @GetMapping("/console/disclosure")
    String room() {
        return "redirect:/console/disclosure/demands";
    }

    @GetMapping("/console/disclosure/demands")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "0") int page,
            Member member,
            Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var filter = filter(state, kind, year);
        var found = demands.list(filter, PAGE + 1, shown * PAGE);
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(PAGE)
                        .map(it -> DemandView.of(it, member, clock))
                        .toList());
        model.addAttribute("total", demands.count(filter));
        model.addAttribute("filter", Map.of("state", state, "kind", kind, "year", year));
        model.addAttribute("states", DemandState.values());
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("narrowed", !filter.equals(DemandFilter.ALL));
        return "disclosure/demands";
    }

    @GetMapping("/console/disclosure/demands.csv")
    ResponseEntity<String> csv(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year) {
        var attachment =
                ContentDisposition.attachment().filename("derbes-demands.csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CSV)
                .body(DemandSheet.of(demands.list(filter(state, kind, year), MOST_EXPORTED, 0)));
    }

    @GetMapping("/console/disclosure/demands/new")
    String form(Model model) {
        return show(DemandForm.empty(today()), Map.of(), model);
    }

    @PostMapping("/console/disclosure/demands")
    String enter(
            @RequestParam MultiValueMap<String, String> typed,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = DemandForm.of(typed);
        var wrong = form.wrong(today());
        if (wrong.isEmpty()) return "redirect:/console/disclosure/demands/" + demands.enter(form.entry(), member);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, wrong, model);
    }

    private static String show(DemandForm form, Map<String, String> wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("grounds", LegalGrounds.all());
        model.addAttribute("fields", List.of(FieldCode.values()));
        return "disclosure/demand-new";
    }

    private static DemandFilter filter(String state, String kind, String year) {
        return new DemandFilter(
                DemandState.of(state).orElse(null),
                BodyKind.of(kind).orElse(null),
                year.matches("20\\d\\d") ? Integer.valueOf(year) : null);
    }

    private LocalDate today() {
        return clock.instant().atZone(DemandForm.ZONE).toLocalDate();
    }
}
