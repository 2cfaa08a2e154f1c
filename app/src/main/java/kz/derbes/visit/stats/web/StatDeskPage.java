package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.derbes.consent.OwnVisits;
import kz.derbes.law.Member;
import kz.derbes.visit.Period;
import kz.derbes.visit.stats.Rollups;
import kz.derbes.visit.stats.desk.StatDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes, saved filters, shared links, and the check of a day. */
@Controller
class StatDeskPage {
    private static final String HOME = "redirect:/console/visit/desk";
    private final StatDesk desk;
    private final Rollups rollups;
    private final StatAsking asking;

    StatDeskPage(StatDesk desk, Rollups rollups, StatAsking asking) {
        this.desk = desk;
        this.rollups = rollups;
        this.asking = asking;
    }

    @GetMapping("/console/visit/desk")
    String show(HttpServletRequest request, Model model) {
        var asked = asking.of(request, StatOverviewPage.BASE);
        model.addAttribute("asked", asked);
        model.addAttribute("notes", desk.notes(new Period(asked.to().minusDays(400), asked.to())));
        model.addAttribute("segments", desk.segments());
        model.addAttribute("shares", desk.shares());
        model.addAttribute("own", OwnVisits.areMarked(request));
        return "visit/stats/desk";
    }

    @PostMapping("/console/visit/desk/note")
    String note(@RequestParam String day, @RequestParam String text, Member member, RedirectAttributes said) {
        boolean done = date(day) != null && desk.addNote(LocalDate.parse(day), text);
        return said(said, done ? "note" : "note-flawed");
    }

    @PostMapping("/console/visit/desk/segment")
    String segment(@RequestParam String name, HttpServletRequest request, Member member, RedirectAttributes said) {
        boolean done =
                desk.addSegment(name, asking.of(request, StatOverviewPage.BASE).filters());
        return said(said, done ? "segment" : "segment-flawed");
    }

    @PostMapping("/console/visit/desk/share")
    String share(@RequestParam String name, @RequestParam int days, Member member, RedirectAttributes said) {
        var token = desk.share(name, days);
        token.ifPresent(it -> said.addFlashAttribute("link", "/figures/" + it));
        return said(said, token.isPresent() ? "share" : "share-flawed");
    }

    /** Begins or ends that this browser is not counted. */
    @PostMapping("/console/visit/desk/own")
    String own(
            @RequestParam boolean own,
            HttpServletRequest request,
            HttpServletResponse response,
            Member member,
            RedirectAttributes said) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, OwnVisits.mark(own, request.isSecure()).toString());
        return said(said, own ? "own-on" : "own-off");
    }

    @PostMapping("/console/visit/desk/{what}/{id}/delete")
    String delete(@PathVariable String what, @PathVariable int id, Member member, RedirectAttributes said) {
        switch (what) {
            case "note" -> desk.deleteNote(id);
            case "segment" -> desk.deleteSegment(id);
            case "share" -> desk.endShare(id);
            default -> throw new IllegalArgumentException("nothing of the kind");
        }
        return said(said, "deleted");
    }

    @PostMapping("/console/visit/desk/check")
    String check(@RequestParam String day, Member member, RedirectAttributes said) {
        var date = date(day);
        if (date == null) return said(said, "day-flawed");
        var agreement = rollups.check(date);
        said.addFlashAttribute("checked", agreement.outcome().code());
        said.addFlashAttribute(
                "sums",
                new ArrayList<>(
                        List.of(agreement.counted(), agreement.kept(), agreement.cells(), agreement.different())));
        return HOME;
    }

    @PostMapping("/console/visit/desk/rebuild")
    String rebuild(@RequestParam String day, Member member, RedirectAttributes said) {
        var date = date(day);
        if (date == null) return said(said, "day-flawed");
        return said(said, rollups.rebuild(date) ? "rebuilt" : "rebuild-refused");
    }

    private static String said(RedirectAttributes said, String what) {
        said.addFlashAttribute("done", what);
        return HOME;
    }

    private static @Nullable LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
