package kz.derbes.disclosure.web;

import java.time.ZoneId;
import kz.derbes.disclosure.Disclosures;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who outside the site received my data (RGT-09). */
@Controller
class DisclosuresPage {
    private static final int ON_A_PAGE = 20;
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final int LAST_PAGE = 10_000;

    private final Disclosures disclosures;

    DisclosuresPage(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GetMapping("/me/disclosures")
    String show(SubjectId subject, @RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        var found = disclosures.of(subject, ON_A_PAGE + 1, (number - 1) * ON_A_PAGE);
        model.addAttribute("passings", found.stream().limit(ON_A_PAGE).toList());
        model.addAttribute("number", number);
        model.addAttribute("zone", ZONE);
        model.addAttribute("more", found.size() > ON_A_PAGE);
        return "disclosure/mine";
    }
}
