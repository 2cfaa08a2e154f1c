package kz.derbes.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kz.derbes.door.Form;
import kz.derbes.door.Posted;
import kz.derbes.door.Waiting;
import kz.derbes.incident.Reports;
import kz.derbes.incident.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The form by which anybody tells of a leak, without an account and without saying who they are. */
@Controller
@RequestMapping("/report-a-leak")
class ReportPage {
    private final Reports reports;

    ReportPage(Reports reports) {
        this.reports = reports;
    }

    @GetMapping
    String page(Model model) {
        return page(new Form(), model);
    }

    @PostMapping
    String report(HttpServletRequest request, HttpServletResponse response, Model model) {
        var posted = Posted.of(request, Set.of("seen", "words"));
        var form = new Form().keep("seen", posted.of("seen")).keep("words", posted.of("words"));
        if (!Reports.SEEN.contains(posted.of("seen"))) form.fault("seen", "choose");
        Words.fault(posted.of("words")).ifPresent(it -> form.fault("words", it));
        if (!form.isRight()) {
            Files.refuse(response);
            return page(form, model);
        }
        return switch (reports.take(posted.of("seen"), posted.of("words"), request.getRemoteAddr())) {
            case Reports.Answer.Taken(var file) -> {
                model.addAttribute("number", file.name());
                yield "incident/reported";
            }
            case Reports.Answer.Wait(var time) -> {
                Waiting.tell(time, response, model);
                yield page(form, model);
            }
        };
    }

    private static String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("seen", Reports.SEEN);
        return "incident/report";
    }
}
