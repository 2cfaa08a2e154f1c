package kz.derbes.visit.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.derbes.visit.Kind;
import kz.derbes.visit.Period;
import kz.derbes.visit.Summary;
import kz.derbes.visit.Summary.Order;
import kz.derbes.visit.Visits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How often the site was looked at, for the operator. */
@Controller
class StatisticsPage {
    private static final List<Integer> DAYS = List.of(7, 30, 90);
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Visits visits;
    private final Clock clock;

    StatisticsPage(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping("/console/visit/everybody")
    String show(
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "views") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var period = period(days);
        var summary = visits.summary(period);
        var order = sort.equals("path") ? Order.PATH : Order.VIEWS;
        model.addAttribute("choices", DAYS);
        model.addAttribute("days", shown(days));
        model.addAttribute("sort", order.name().toLowerCase(Locale.ROOT));
        model.addAttribute("summary", summary);
        model.addAttribute("chart", chart(summary));
        model.addAttribute("pages", visits.pages(period, order, page));
        model.addAttribute("browsers", visits.shares(Kind.BROWSER, period));
        model.addAttribute("referrers", visits.shares(Kind.REFERRER, period));
        model.addAttribute("refused", visits.shares(Kind.REFUSED, period));
        return "visit/statistics";
    }

    @GetMapping("/console/visit/everybody/views.csv")
    ResponseEntity<String> export(@RequestParam(defaultValue = "7") int days) {
        var name = ContentDisposition.attachment()
                .filename("views-" + shown(days) + "-days.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(ViewsCsv.of(visits.viewsByDayAndPage(period(days))));
    }

    private Period period(int days) {
        return Period.last(shown(days), clock.instant());
    }

    private static int shown(int days) {
        return DAYS.contains(days) ? days : DAYS.getFirst();
    }

    /** The days as the chart's script reads them: {@code 2026-11-22=12,2026-11-23=9}. */
    private static String chart(Summary summary) {
        return summary.days().stream().map(it -> it.date() + "=" + it.views()).collect(Collectors.joining(","));
    }
}
