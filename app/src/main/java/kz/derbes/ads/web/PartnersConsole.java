package kz.derbes.ads.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.guest.Guests;
import kz.derbes.law.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Advertisers, and the links by which they see their own figures. */
@Controller
@RequestMapping("/console/ads/advertisers")
class PartnersConsole {
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;
    private final Advertisers advertisers;
    private final Campaigns campaigns;
    private final Guests guests;

    PartnersConsole(Advertisers advertisers, Campaigns campaigns, Guests guests) {
        this.advertisers = advertisers;
        this.campaigns = campaigns;
        this.guests = guests;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Member member, Model model) {
        return show(Typed.empty(), page, member, model);
    }

    @PostMapping
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(typed);
        var wrong = Advertiser.wrong(form.value("name"), form.value("bin"));
        if (wrong.isEmpty())
            return "redirect:/console/ads/advertisers/"
                    + advertisers.add(form.value("name"), form.value("bin"), member);
        form.refuse(wrong.get(), wrong.get().equals("bin") ? "bin" : "empty");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, 0, member, model);
    }

    @GetMapping("/{id}")
    String page(@PathVariable UUID id, Member member, Model model) {
        model.addAttribute("advertiser", find(id));
        model.addAttribute("lines", campaigns.list(null, id, PAGE, 0));
        model.addAttribute("open", guests.open(id));
        model.addAttribute("mayAct", CampaignConsole.mayAct(member));
        return "ads/advertiser";
    }

    /** Shows the link once, on the page that comes next. */
    @PostMapping("/{id}/invite")
    String invite(@PathVariable UUID id, Member member, RedirectAttributes next) {
        find(id);
        next.addFlashAttribute("token", guests.invite(id, member));
        return "redirect:/console/ads/advertisers/" + id;
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, Member member, RedirectAttributes next) {
        find(id);
        next.addFlashAttribute("ended", guests.endAll(id, member));
        return "redirect:/console/ads/advertisers/" + id;
    }

    private String show(Typed form, int page, Member member, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = advertisers.list(PAGE + 1, shown * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("form", form);
        model.addAttribute("mayAct", CampaignConsole.mayAct(member));
        return "ads/advertisers";
    }

    private Advertiser find(UUID id) {
        return advertisers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
