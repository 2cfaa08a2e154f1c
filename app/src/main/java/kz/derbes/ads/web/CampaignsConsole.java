package kz.derbes.ads.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.CampaignState;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.Creatives;
import kz.derbes.ads.book.Placement;
import kz.derbes.law.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All campaigns, what waits for a second look, and how a new campaign is planned. */
@Controller
class CampaignsConsole {
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 10_000;
    private static final int ALL = 1_000;
    private final Campaigns campaigns;
    private final Creatives creatives;
    private final Advertisers advertisers;
    private final Clock clock;

    CampaignsConsole(Campaigns campaigns, Creatives creatives, Advertisers advertisers, Clock clock) {
        this.campaigns = campaigns;
        this.creatives = creatives;
        this.advertisers = advertisers;
        this.clock = clock;
    }

    @GetMapping("/console/ads")
    String list(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.clamp(page, 0, LAST_PAGE);
        var found = campaigns.list(CampaignState.of(state).orElse(null), null, PAGE + 1, shown * PAGE);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("names", names());
        model.addAttribute("states", CampaignState.values());
        model.addAttribute("state", state);
        model.addAttribute("waiting", creatives.waiting(PAGE));
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "ads/campaigns";
    }

    @GetMapping("/console/ads/campaigns/new")
    String form(Model model) {
        return show(PlanForm.fresh(clock.instant()), model);
    }

    @PostMapping("/console/ads/campaigns")
    String plan(
            @RequestParam MultiValueMap<String, String> typed,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(typed);
        var advertiser = names().keySet().stream()
                .filter(it -> it.toString().equals(form.value("advertiser")))
                .findFirst();
        if (advertiser.isEmpty()) form.refuse("advertiser", "empty");
        var plan = PlanForm.plan(form, placements());
        if (plan.isPresent() && advertiser.isPresent())
            return "redirect:/console/ads/campaigns/"
                    + campaigns.plan(advertiser.get(), form.value("name"), plan.get(), member);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, model);
    }

    private String show(Typed form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("campaign", null);
        model.addAttribute("names", names());
        model.addAttribute("placements", advertisers.placements());
        return "ads/plan";
    }

    private Map<UUID, String> names() {
        return advertisers.list(ALL, 0).stream()
                .collect(Collectors.toMap(Advertiser::id, Advertiser::name, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private java.util.Set<String> placements() {
        return advertisers.placements().stream()
                .collect(Collectors.toMap(Placement::code, Function.identity()))
                .keySet();
    }
}
