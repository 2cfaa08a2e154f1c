package kz.derbes.visit.stats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.visit.stats.bulletin.Bulletin;
import kz.derbes.visit.stats.bulletin.BulletinAgenda;
import kz.derbes.visit.stats.bulletin.Bulletins;
import kz.derbes.visit.stats.bulletin.Every;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports that make themselves: how often, in which language, and those that are there. */
@Controller
class StatBulletinPage {
    private static final String HOME = "/console/visit/reports";
    private final Bulletins bulletins;
    private final StatAsking asking;

    StatBulletinPage(Bulletins bulletins, StatAsking asking) {
        this.bulletins = bulletins;
        this.asking = asking;
    }

    @GetMapping(HOME)
    String show(HttpServletRequest request, Locale locale, Model model) {
        var plan = bulletins.plan();
        model.addAttribute("asked", asking.of(request, StatOverviewPage.BASE));
        model.addAttribute("plan", plan);
        model.addAttribute("language", plan.every() == Every.NEVER ? Language.of(locale) : plan.language());
        model.addAttribute("rhythms", List.of(Every.values()));
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("bulletins", bulletins.newest());
        return "visit/stats/reports";
    }

    @PostMapping(HOME)
    String choose(
            @RequestParam(defaultValue = "") String every,
            @RequestParam(defaultValue = "") String language,
            Member member,
            RedirectAttributes said) {
        var rhythm = Every.of(every);
        var spoken = Language.of(language);
        boolean read = rhythm.isPresent() && spoken.isPresent();
        if (read) bulletins.choose(new Bulletins.Plan(rhythm.orElseThrow(), spoken.orElseThrow()));
        said.addFlashAttribute("done", read ? "report" : "report-flawed");
        return "redirect:" + HOME;
    }

    @GetMapping(HOME + "/{id}.pdf")
    ResponseEntity<byte[]> give(@PathVariable int id, Member member) {
        byte[] document = bulletins.document(id).orElseThrow(StatBulletinPage::unknown);
        String file = bulletins.of(id).map(Bulletin::file).orElseThrow(StatBulletinPage::unknown);
        if (BulletinAgenda.isFor(member.role())) bulletins.seen(id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(document);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
