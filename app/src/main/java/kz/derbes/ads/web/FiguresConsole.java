package kz.derbes.ads.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.report.Dimension;
import kz.derbes.ads.report.Reports;
import kz.derbes.ads.report.Sheet;
import kz.derbes.ads.report.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures for staff. */
@Controller
class FiguresConsole {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int DAYS = 30;
    private final Reports reports;
    private final Clock clock;

    FiguresConsole(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/console/ads/reports")
    String page(@RequestParam MultiValueMap<String, String> typed, Model model) {
        return show(Typed.of(typed), null, reports, clock, "ads/reports", model);
    }

    @GetMapping("/console/ads/reports.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> typed) {
        return file(Typed.of(typed), null, reports, clock);
    }

    static String show(Typed form, @Nullable UUID advertiser, Reports reports, Clock clock, String page, Model model) {
        var span = span(form, advertiser, clock);
        model.addAttribute("by", by(form));
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("span", span);
        model.addAttribute("lines", reports.by(by(form), span));
        model.addAttribute("total", reports.total(span));
        return page;
    }

    static ResponseEntity<String> file(Typed form, @Nullable UUID advertiser, Reports reports, Clock clock) {
        var attachment = ContentDisposition.attachment()
                .filename("derbes-ads-" + by(form).code() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(CSV)
                .body(Sheet.of(by(form), reports.by(by(form), span(form, advertiser, clock))));
    }

    private static Dimension by(Typed form) {
        return Dimension.of(form.value("by")).orElse(Dimension.CAMPAIGN);
    }

    private static Span span(Typed form, @Nullable UUID advertiser, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
        var campaign = form.value("campaign").matches("[0-9a-f-]{36}") ? UUID.fromString(form.value("campaign")) : null;
        return new Span(
                day(form.value("from"), today.minusDays(DAYS)), day(form.value("to"), today), campaign, advertiser);
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
