package kz.derbes.visit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.derbes.consent.VisitorCookie;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Terms;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.Hit;
import kz.derbes.visit.Visits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What this browser has left here, for the one who uses it (clause 1.1.5). */
@Controller
class MinePage {
    private static final int SHOWN = 100;
    private final Visits visits;
    private final VisitorCookie cookie;
    private final Terms terms;

    MinePage(Visits visits, VisitorCookie cookie, Terms terms) {
        this.visits = visits;
        this.cookie = cookie;
        this.terms = terms;
    }

    @GetMapping("/visit/mine")
    String show(HttpServletRequest request, Model model) {
        var hits = hits(cookie.read(request));
        model.addAttribute("hits", hits.stream().limit(SHOWN).toList());
        model.addAttribute("total", hits.size());
        model.addAttribute("term", terms.term("retention.hits").amount());
        return "visit/mine";
    }

    @GetMapping("/visit/mine.json")
    ResponseEntity<Map<String, Object>> download(HttpServletRequest request) {
        var visitor = cookie.read(request);
        var all = new TreeMap<String, Object>();
        visitor.ifPresent(it -> all.put(FieldCode.COOKIE.code(), it.toString()));
        all.put("hits", hits(visitor).stream().map(MinePage::row).toList());
        var name = ContentDisposition.attachment().filename("my-visits.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(all);
    }

    @PostMapping("/visit/mine/delete")
    String delete(HttpServletRequest request, RedirectAttributes said) {
        said.addFlashAttribute(
                "deleted", cookie.read(request).map(visits::forget).orElse(0));
        return "redirect:/visit/mine";
    }

    private List<Hit> hits(Optional<VisitorId> visitor) {
        return visitor.map(visits::of).orElse(List.of());
    }

    private static Map<String, String> row(Hit hit) {
        var row = new TreeMap<String, String>();
        row.put(FieldCode.ACCESS_TIME.code(), hit.at().toString());
        row.put(FieldCode.ADDRESS.code(), hit.address());
        row.put(FieldCode.BROWSER.code(), hit.browser());
        row.put(FieldCode.PAGE.code(), hit.page());
        String referrer = hit.referrer();
        if (referrer != null) row.put(FieldCode.REFERRER.code(), referrer);
        row.put("consent", hit.consent().toString());
        return row;
    }
}
