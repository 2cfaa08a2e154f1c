package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import kz.derbes.visit.stats.core.Dimension;
import kz.derbes.visit.stats.report.Line;
import kz.derbes.visit.stats.report.Order;
import kz.derbes.visit.stats.report.VisitFigures;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All values of one dimension, to be sorted, filtered by and taken away. */
@Controller
class StatListPage {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private final VisitFigures reports;
    private final StatAsking asking;
    private final StatTooMuch tooMuch;

    StatListPage(VisitFigures reports, StatAsking asking, StatTooMuch tooMuch) {
        this.reports = reports;
        this.asking = asking;
        this.tooMuch = tooMuch;
    }

    @GetMapping("/console/visit/by/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "visits") String sort,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var dimension = dimension(code);
        var asked = asking.of(request, StatOverviewPage.BASE);
        return tooMuch.orSay(asked, response, model, () -> fill(asked, dimension, Order.of(sort), page, model));
    }

    private String fill(Asked asked, Dimension dimension, Order order, int page, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("dimension", dimension.code());
        model.addAttribute("dimensions", List.of(Dimension.values()));
        model.addAttribute("order", order.code());
        model.addAttribute("lines", reports.lines(asked.question(), dimension, order, page));
        model.addAttribute(
                "everybody",
                dimension == Dimension.PAGE && asked.filters().isEmpty()
                        ? reports.pagesOfEverybody(asked.question())
                        : Map.of());
        return "visit/stats/list";
    }

    @GetMapping("/console/visit/by/{code}.csv")
    ResponseEntity<String> csv(@PathVariable String code, HttpServletRequest request) {
        return file(code, "csv").contentType(CSV).body(StatCsv.of(lines(code, request)));
    }

    @GetMapping("/console/visit/by/{code}.json")
    ResponseEntity<List<Map<String, Object>>> json(@PathVariable String code, HttpServletRequest request) {
        return file(code, "json")
                .contentType(MediaType.APPLICATION_JSON)
                .body(lines(code, request).stream().map(StatCsv::object).toList());
    }

    private List<Line> lines(String code, HttpServletRequest request) {
        var question = asking.of(request, StatOverviewPage.BASE).question();
        return StatTooMuch.orRefuse(() -> reports.everyLine(question, dimension(code)));
    }

    private static ResponseEntity.BodyBuilder file(String code, String ending) {
        var name = ContentDisposition.attachment()
                .filename("visits-by-" + dimension(code).code() + "." + ending)
                .build();
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }

    private static Dimension dimension(String code) {
        return Dimension.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
