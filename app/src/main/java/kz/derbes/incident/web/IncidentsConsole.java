package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.incident.Finding;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Source;
import kz.derbes.incident.State;
import kz.derbes.incident.Words;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All breaches and candidates with their clocks, and the form by which staff open a file. */
@Controller
@RequestMapping("/console/incident")
class IncidentsConsole {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.PRIVACY_OFFICER);
    private static final Map<String, List<State>> FILTERS = Map.of(
            "running", List.of(State.CANDIDATE, State.OPEN),
            "candidates", List.of(State.CANDIDATE),
            "ended", List.of(State.CLOSED, State.DISMISSED),
            "all", List.of(State.values()));
    private static final List<String> FILTER_ORDER = List.of("running", "candidates", "ended", "all");
    private final Incidents incidents;
    private final Clock clock;

    IncidentsConsole(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @RequestParam(defaultValue = "running") String show,
            @RequestParam(defaultValue = "0") int page,
            Member member,
            Model model) {
        String filter = FILTERS.containsKey(show) ? show : "running";
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = incidents.list(states(filter), PAGE + 1, shown * PAGE);
        var now = clock.instant();
        model.addAttribute(
                "lines",
                found.stream().limit(PAGE).map(it -> Files.Line.of(it, now)).toList());
        model.addAttribute("overdue", overdue(now));
        model.addAttribute("show", filter);
        model.addAttribute("filters", FILTER_ORDER);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("mayWork", WORKERS.contains(member.role()));
        return "incident/list";
    }

    private long overdue(Instant now) {
        return incidents.list(states("running"), LAST_PAGE, 0).stream()
                .filter(it -> it.isOverdue(now) && !it.drill())
                .count();
    }

    private static List<State> states(String filter) {
        return FILTERS.getOrDefault(filter, List.of());
    }

    @GetMapping("/new")
    String form(Model model) {
        var now = LocalDateTime.ofInstant(clock.instant(), HERE).truncatedTo(ChronoUnit.MINUTES);
        return form(new Form().keep("at", now.toString()), model);
    }

    private static String form(Form form, Model model) {
        model.addAttribute("form", form);
        return "incident/new";
    }

    @PostMapping
    String register(Member member, HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("at", "words", "drill"));
        var form = new Form()
                .keep("at", posted.of("at"))
                .keep("words", posted.of("words"))
                .keep("drill", posted.of("drill"));
        var at = detected(posted.of("at"));
        if (at.isEmpty()) form.fault("at", "at");
        Words.fault(posted.of("words")).ifPresent(it -> form.fault("words", it));
        if (at.isEmpty() || !form.isRight()) {
            Files.refuse(response);
            return form(form, model);
        }
        var file = incidents.detect(new Finding(
                Source.STAFF, null, at.get(), posted.ticked("drill"), null, posted.of("words"), member.actor()));
        return "redirect:/console/incident/" + file.orElseThrow().id() + "?done=registered";
    }

    /** A time of the last year and not of the future. */
    private Optional<Instant> detected(String typed) {
        try {
            var at = LocalDateTime.parse(typed.strip(), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .atZone(HERE)
                    .toInstant();
            var now = clock.instant();
            boolean possible = !at.isAfter(now) && at.isAfter(now.minus(Duration.ofDays(365)));
            return possible ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
