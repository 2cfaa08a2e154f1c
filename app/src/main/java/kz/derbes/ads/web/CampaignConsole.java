package kz.derbes.ads.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.ads.book.Advertiser;
import kz.derbes.ads.book.Advertisers;
import kz.derbes.ads.book.Campaign;
import kz.derbes.ads.book.CampaignState;
import kz.derbes.ads.book.Campaigns;
import kz.derbes.ads.book.Creatives;
import kz.derbes.ads.book.Placement;
import kz.derbes.ads.book.Told;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.report.Reports;
import kz.derbes.ads.report.Span;
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

/** One campaign and each step that can be taken with it now. */
@Controller
@RequestMapping("/console/ads/campaigns/{id}")
class CampaignConsole {
    private static final Set<String> DONE =
            Set.of("submit", "allow", "send-back", "pause", "resume", "reopen", "end", "archive", "changed", "drafted");
    private final Campaigns campaigns;
    private final Creatives creatives;
    private final Advertisers advertisers;
    private final Reports reports;
    private final Clock clock;

    CampaignConsole(Campaigns campaigns, Creatives creatives, Advertisers advertisers, Reports reports, Clock clock) {
        this.campaigns = campaigns;
        this.creatives = creatives;
        this.advertisers = advertisers;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "") String done, Member member, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : "");
        return show(id, member, model);
    }

    @PostMapping("/step")
    String step(
            @PathVariable UUID id,
            @RequestParam String step,
            Member member,
            HttpServletResponse response,
            Model model) {
        find(id);
        var told = switch (step) {
            case "submit" -> campaigns.submit(id, member);
            case "allow" -> campaigns.allow(id, member);
            case "send-back" -> campaigns.sendBack(id, member);
            case "pause" -> campaigns.pause(id, member);
            case "resume" -> campaigns.resume(id, member);
            case "reopen" -> campaigns.reopen(id, member);
            case "end" -> campaigns.end(id, member);
            case "archive" -> campaigns.archive(id, member);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (told == Told.DONE) return "redirect:/console/ads/campaigns/" + id + "?done=" + step;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", told.code());
        return show(id, member, model);
    }

    @GetMapping("/plan")
    String form(@PathVariable UUID id, Model model) {
        return form(find(id), PlanForm.of(find(id)), model);
    }

    @PostMapping("/plan")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Member member,
            HttpServletResponse response,
            Model model) {
        var form = Typed.of(typed);
        var known = advertisers.placements().stream().map(Placement::code).collect(Collectors.toSet());
        var plan = PlanForm.plan(form, known);
        var told = plan.map(it -> campaigns.change(id, form.value("name"), it, member));
        if (told.isPresent() && told.get() == Told.DONE)
            return "redirect:/console/ads/campaigns/" + id + "?done=changed";
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        told.ifPresent(it -> form.refuse("name", it.code()));
        return form(find(id), form, model);
    }

    private String form(Campaign campaign, Typed form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("campaign", campaign);
        model.addAttribute("placements", advertisers.placements());
        model.addAttribute("names", java.util.Map.of());
        return "ads/plan";
    }

    private String show(UUID id, Member member, Model model) {
        var campaign = find(id);
        var shown = creatives.of(id);
        var me = member.actor().toString();
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "advertiser",
                advertisers.find(campaign.advertiser()).map(Advertiser::name).orElse(""));
        model.addAttribute("creatives", shown);
        model.addAttribute("figures", reports.total(everything(id)));
        model.addAttribute("mayAct", mayAct(member));
        model.addAttribute("own", campaign.isOf(me) || shown.stream().anyMatch(it -> it.isOf(me)));
        model.addAttribute(
                "steps",
                campaign.state().next().stream()
                        .map(it -> step(campaign.state(), it))
                        .toList());
        return "ads/campaign";
    }

    /** What the button is called that leads from one state to another. */
    private static String step(CampaignState from, CampaignState to) {
        return switch (to) {
            case DRAFT -> from == CampaignState.PAUSED ? "reopen" : "send-back";
            case IN_REVIEW -> "submit";
            case LIVE -> from == CampaignState.PAUSED ? "resume" : "allow";
            case PAUSED -> "pause";
            case ENDED -> "end";
            case ARCHIVED -> "archive";
        };
    }

    private Span everything(UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), Hours.ZONE);
        return new Span(today.minusYears(1), today, id, null);
    }

    static boolean mayAct(Member member) {
        return switch (member.role()) {
            case OWNER, ADS -> true;
            case PRIVACY_OFFICER, SUPPORT, FINANCE, AUDITOR -> false;
        };
    }

    private Campaign find(UUID id) {
        return campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
