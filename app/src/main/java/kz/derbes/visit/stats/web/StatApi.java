package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.report.Overview;
import kz.derbes.visit.stats.report.Sums;
import kz.derbes.visit.stats.report.VisitFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Figures for the operator's programs, read only. Parameters are those of the pages: {@code days}, or {@code from} and
 * {@code to}; pairs of {@code by} and {@code is}. What is too few people is null or missing. A key without the right is answered
 * 403, an unknown list 404.
 */
@RestController
@RequestMapping("/api/statistics")
class StatApi {
    private static final String RIGHT = "STATISTICS";
    private final VisitFigures figures;
    private final StatAsking asking;

    StatApi(VisitFigures figures, StatAsking asking) {
        this.figures = figures;
        this.asking = asking;
    }

    @GetMapping("/overview")
    Map<String, @Nullable Object> overview(HttpServletRequest request, Authentication program) {
        var asked = asked(request, program);
        var overview = StatTooMuch.orRefuse(() -> figures.overview(asked.question()));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("from", asked.from().toString());
        answer.put("to", asked.to().toString());
        answer.put("viewsByEverybody", overview.everybody());
        answer.put("viewsAllowed", overview.allowed());
        answer.put("visitors", overview.visitors());
        answer.put("sums", sums(overview.sums()));
        answer.put("days", overview.days().stream().map(StatApi::day).toList());
        return answer;
    }

    @GetMapping("/by/{code}")
    List<Map<String, Object>> list(@PathVariable String code, HttpServletRequest request, Authentication program) {
        var question = asked(request, program).question();
        var dimension = Dimension.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return StatTooMuch.orRefuse(() -> figures.everyLine(question, dimension)).stream()
                .map(StatCsv::object)
                .toList();
    }

    private Asked asked(HttpServletRequest request, Authentication program) {
        if (program.getAuthorities().stream().noneMatch(it -> RIGHT.equals(it.getAuthority())))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var asked = asking.of(request, "/api/statistics");
        if (asked.flawed())
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "from, to: not two dates in order");
        return asked;
    }

    private static Map<String, @Nullable Object> day(Overview.Day day) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("day", day.date().toString());
        object.put("viewsByEverybody", day.everybody());
        object.put("sums", sums(day.sums()));
        return object;
    }

    private static @Nullable Map<String, Object> sums(@Nullable Sums sums) {
        if (sums == null) return null;
        var object = new LinkedHashMap<String, Object>();
        object.put("views", sums.views());
        object.put("visits", sums.visits());
        object.put("bounceRate", sums.bounceRate());
        object.put("secondsPerVisit", sums.secondsPerVisit());
        return object;
    }
}
