package kz.derbes.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.derbes.consent.VisitorCookie;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Terms;
import kz.derbes.visit.Hit;
import kz.derbes.visit.Mine;
import kz.derbes.visit.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What this browser has left here, for the one who uses it (clause 1.1.5). */
@Controller
class MinePage {
    private final Visits visits;
    private final VisitorCookie cookie;
    private final Terms terms;

    MinePage(Visits visits, VisitorCookie cookie, Terms terms) {
        this.visits = visits;
        this.cookie = cookie;
        this.terms = terms;
    }

    @GetMapping("/visit/mine")
    String show(@RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        model.addAttribute(
                "mine", cookie.read(request).map(it -> visits.mine(it, page)).orElse(Mine.NOTHING));
        model.addAttribute("term", terms.term("retention.hits").amount());
        model.addAttribute("addressTerm", terms.term("retention.addresses").amount());
        return "visit/mine";
    }

    @GetMapping("/visit/mine.json")
    ResponseEntity<Map<String, Object>> download(HttpServletRequest request) {
        var visitor = cookie.read(request);
        var all = new TreeMap<String, Object>();
        visitor.ifPresent(it -> all.put(FieldCode.COOKIE.code(), it.toString()));
        var mine = visitor.map(visits::allOf).orElse(Mine.NOTHING);
        all.put("hits", mine.hits().stream().map(it -> row(it, mine)).toList());
        var name = ContentDisposition.attachment().filename("my-visits.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(all);
    }

    /** Asks once more, because what is deleted does not come back. */
    @GetMapping("/visit/mine/delete")
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute(
                "total", cookie.read(request).map(visits::of).map(List::size).orElse(0));
        return "visit/delete";
    }

    @PostMapping("/visit/mine/delete")
    String delete(HttpServletRequest request, RedirectAttributes said) {
        said.addFlashAttribute(
                "deleted", cookie.read(request).map(visits::forget).orElse(0));
        return "redirect:/visit/mine";
    }

    private static Map<String, String> row(Hit hit, Mine mine) {
        var row = new TreeMap<String, String>();
        row.put(FieldCode.ACCESS_TIME.code(), hit.at().toString());
        row.put(FieldCode.BROWSER.code(), hit.browser());
        row.put(FieldCode.PAGE.code(), hit.page());
        row.put("device", hit.device());
        row.put("consent", hit.consent().toString());
        put(row, FieldCode.ADDRESS.code(), mine.addressOf(hit));
        put(row, "event", hit.event());
        put(row, FieldCode.REFERRER.code(), hit.referrer());
        put(row, "language", hit.language());
        put(row, "country", hit.country());
        put(row, "campaign-source", hit.campaign().source());
        put(row, "campaign-medium", hit.campaign().medium());
        put(row, "campaign", hit.campaign().name());
        return row;
    }

    private static void put(Map<String, String> row, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) row.put(name, value);
    }
}
